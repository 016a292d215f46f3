package io.evenkeel.sandbox.ecwid;

import java.util.Locale;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Response;

/** The refusals of the service: {@code {"errorMessage": ..., "errorCode": ...}}. */
final class EcwidErrors {

	private EcwidErrors() {
	}

	static Refusal of(int status, String code, String message) {
		return new Refusal(response(status, code, message));
	}

	static Response response(int status, String code, String message) {
		return Response.json(status, Json.object().put("errorMessage", message).put("errorCode", code));
	}

	static Refusal invalid(String message) {
		return of(400, "WRONG_PARAMETER", message);
	}

	static Refusal skuTaken(String sku) {
		return of(409, "SKU_ALREADY_EXISTS", "SKU '" + sku + "' already exists");
	}

	static Refusal missing(String kind, String id) {
		return of(404, kind.toUpperCase(Locale.ROOT) + "_NOT_FOUND", kind + " " + id + " not found");
	}

}
