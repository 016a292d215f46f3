package io.evenkeel.sandbox.cseries;

import java.nio.charset.StandardCharsets;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** What an order has before anything is known about it. */
final class OrderTemplate {

	private static final ObjectNode ORDER = read("""
			{"number": "", "status": "", "customStatusId": null, "channel": "main", "remoteIp": "", "userAgent": "",
			 "referralId": false, "priceCost": 0, "priceExcl": 0, "priceIncl": 0, "weight": 0, "volume": 0, "colli": 0,
			 "gender": "", "birthDate": false, "nationalId": "", "email": "", "firstname": "", "middlename": "",
			 "lastname": "", "phone": "", "mobile": "", "newsletterSubscribed": false, "isCompany": false,
			 "companyName": "", "companyCoCNumber": "", "companyVatNumber": "", "addressBillingName": "",
			 "addressBillingStreet": "", "addressBillingStreet2": "", "addressBillingNumber": "",
			 "addressBillingExtension": "", "addressBillingZipcode": "", "addressBillingCity": "",
			 "addressBillingRegion": "", "addressBillingCountry": "", "addressBillingRegionData": false,
			 "addressShippingCompany": "", "addressShippingName": "", "addressShippingStreet": "",
			 "addressShippingStreet2": "", "addressShippingNumber": "", "addressShippingExtension": "",
			 "addressShippingZipcode": "", "addressShippingCity": "", "addressShippingRegion": "",
			 "addressShippingCountry": "", "addressShippingRegionData": false, "paymentId": "", "paymentStatus": "",
			 "paymentIsPost": false, "paymentIsInvoiceExternal": false, "paymentTaxRate": 0, "paymentTaxRates": [],
			 "paymentBasePriceExcl": 0, "paymentBasePriceIncl": 0, "paymentPriceExcl": 0, "paymentPriceIncl": 0,
			 "paymentTitle": "", "paymentData": {}, "shipmentId": "core|1|1", "shipmentStatus": "",
			 "shipmentIsCashOnDelivery": false, "shipmentIsPickup": false, "shipmentTaxRate": 0,
			 "shipmentTaxRates": [], "shipmentBasePriceExcl": 0, "shipmentBasePriceIncl": 0, "shipmentPriceExcl": 0,
			 "shipmentPriceIncl": 0, "shipmentDiscountExcl": 0, "shipmentDiscountIncl": 0, "shipmentTitle": "",
			 "shipmentData": {"method": "default", "shipment_id": 1, "shipping_value_id": 1}, "shippingDate": null,
			 "deliveryDate": null, "isDiscounted": false, "discountType": "amount", "discountAmount": 0,
			 "discountPercentage": 0, "discountCouponCode": "", "taxRates": [], "isNewCustomer": false, "comment": "",
			 "memo": "", "allowNotifications": true, "doNotifyNew": false, "doNotifyReminder": false,
			 "doNotifyCancelled": false}""");

	private static final ObjectNode LINE = read("""
			{"supplierTitle": "", "brandTitle": "", "productTitle": "", "variantTitle": "", "taxRate": 0,
			 "taxRates": [], "quantityOrdered": 0, "quantityInvoiced": 0, "quantityShipped": 0, "quantityRefunded": 0,
			 "quantityReturned": 0, "articleCode": "", "ean": "", "sku": "", "weight": 0, "volume": 0, "colli": 0,
			 "sizeX": 0, "sizeY": 0, "sizeZ": 0, "priceCost": 0, "customExcl": 0, "customIncl": 0,
			 "basePriceExcl": 0, "basePriceIncl": 0, "priceExcl": 0, "priceIncl": 0, "discountExcl": 0,
			 "discountIncl": 0, "customFields": false}""");

	private OrderTemplate() {
	}

	private static ObjectNode read(String text) {
		return (ObjectNode) Json.read(text.getBytes(StandardCharsets.UTF_8));
	}

	static ObjectNode order() {
		return ORDER.deepCopy();
	}

	static ObjectNode line() {
		return LINE.deepCopy();
	}

}
