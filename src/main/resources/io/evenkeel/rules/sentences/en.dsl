# English sentences for policies.

[keyword]rule=rule
[keyword]when=when
[keyword]then=then
[keyword]end=end
[keyword]or=or
[keyword]it is not so that=not
[keyword]yes=yes
[keyword]no=no
[keyword]at the till=atPos
[keyword]in the shop=atShop
[keyword]when both last agreed=agreed

#: Products: where it is
[condition][products]a product is only at the till=onlyInPos
[condition][products]a product is only in the shop=onlyInShop
[condition][products]a product is on both sides=inBoth
[condition][products]a product is at the till=inPos
[condition][products]a product is in the shop=inShop
[condition][products]it is not at the till=!inPos
[condition][products]it is not in the shop=!inShop
[condition][products]it was deleted at the till=posGone
[condition][products]it was (never|not) deleted at the till=!posGone
[condition][products]it was deleted in the shop=shopGone
[condition][products]it was (never|not) deleted in the shop=!shopGone
[condition][products]it was on both sides before=linkedBefore
[condition][products]it was never on both sides=!linkedBefore
[condition][products]it is a variant=variant
[condition][products]it is not a variant=!variant

#: Products: whether it is sold
[condition][products]it is active at the till=pos.active == true
[condition][products]it is inactive at the till=pos.active == false
[condition][products]it is not inactive at the till=pos.active != false
[condition][products]it was activated at the till=pos.active == true && changedInPos("active")
[condition][products]it was deactivated at the till=pos.active == false && changedInPos("active")
[condition][products]it is on sale in the shop=shop.published == true
[condition][products]it is (off|not on) sale in the shop=shop.published == false
[condition][products]the till sells it through the channel of the setting {setting}=soldThrough(settings.text({setting}))
[condition][products]the till does not sell it through the channel of the setting {setting}=!soldThrough(settings.text({setting}))
[condition][products]the till did not sell it before through the channel of the setting {setting}=wasNotSoldThrough(settings.text({setting}))
[condition][products]the till sells it through the channel {text}=soldThrough({text})
[condition][products]the till does not sell it through the channel {text}=!soldThrough({text})
[condition][products]the till did not sell it before through the channel {text}=wasNotSoldThrough({text})

#: Products: stock
[condition][products]its stock is counted=pos.stockTracked != false
[condition][products]its stock is not counted=pos.stockTracked == false
[condition][products]the till tells the stock of all outlets of the setting {setting}=knowsStockOf(settings.list({setting}))
[condition][products]the till does not tell the stock of all outlets of the setting {setting}=!knowsStockOf(settings.list({setting}))
[condition][products]the till tells the stock of the outlets {texts}=knowsStockOf({texts})
[condition][products]the till does not tell the stock of the outlets {texts}=!knowsStockOf({texts})
[condition][products]the till tells the stock of no outlet=outletCount == 0
[condition][products]the till tells the stock of at least one outlet=outletCount > 0
[condition][products]the till tells the stock of a single outlet=outletCount == 1
[condition][products]the till tells the stock of several outlets=outletCount > 1
[condition][products]the till tells the stock of exactly {count} (outlets|outlet)=outletCount == {count}
[condition][products]the till tells the stock of more than {count} (outlets|outlet)=outletCount > {count}
[condition][products]the till tells the stock of fewer than {count} outlets=outletCount < {count}
[condition][products]the stock of all outlets is (greater|more|higher) than {number}=stockOfAll > {number}
[condition][products]the stock of all outlets is (less|lower|smaller) than {number}=stockOfAll < {number}
[condition][products]the stock of the outlets of the setting {setting} is (greater|more|higher) than {number}=stockOf(settings.list({setting})) > {number}
[condition][products]the stock of the outlets of the setting {setting} is (less|lower|smaller) than {number}=stockOf(settings.list({setting})) < {number}
[condition][products]the stock of the outlets {texts} is (greater|more|higher) than {number}=stockOf({texts}) > {number}
[condition][products]the stock of the outlets {texts} is (less|lower|smaller) than {number}=stockOf({texts}) < {number}
[condition][products]the shop has sold pieces that the till does not have yet=reserved > 0
[condition][products]the till has all that the shop has sold=reserved == 0
[condition][products]the till tells its available stock=available != null
[condition][products]the till does not tell its available stock=available == null

#: Orders
[condition][orders]an order is only in the shop=onlyInShop
[condition][orders]a sale is only at the till=onlyInPos
[condition][orders]an order has become a sale=inBoth
[condition][orders]an order is in the shop=inShop
[condition][orders]a sale is at the till=inPos
[condition][orders]there is no order in the shop=!inShop
[condition][orders]there is no sale at the till=!inPos
[condition][orders]its sale was deleted at the till=posGone
[condition][orders]its sale was (never|not) deleted at the till=!posGone
[condition][orders]its order was deleted in the shop=shopGone
[condition][orders]its order was (never|not) deleted in the shop=!shopGone
[condition][orders]the order and its sale belonged together before=linkedBefore
[condition][orders]the order and its sale never belonged together=!linkedBefore
[condition][orders]the order was settled before the job first ran=historic
[condition][orders]the order was not settled before the job first ran=!historic
[condition][orders]the order was there before the job first ran=fromBefore
[condition][orders]the order came after the job first ran=!fromBefore
[condition][orders]the order takes back a part of another=refund
[condition][orders]the order takes back nothing=!refund
[condition][orders]the till knows every article of the order=unknownArticles.isEmpty()
[condition][orders]the till does not know every article of the order=!unknownArticles.isEmpty()
[condition][orders]the order sells more than {number} (pieces|piece)=pieces > {number}
[condition][orders]the order sells fewer than {number} pieces=pieces < {number}

#: Fields
[condition][]{field} {side} (is|are) known={side}({field}).isKnown()
[condition][]{field} {side} (is|are) unknown={side}({field}).isUnknown()
[condition][]{field} {side} (is|are) {value}={side}({field}).is({value})
[condition][]{field} {side} (is|are) not {value}={side}({field}).isNot({value})
[condition][]{field} {side} (is|are) (greater|more|higher) than {value}={side}({field}).isAbove({value})
[condition][]{field} {side} (is|are) at least {value}={side}({field}).isAtLeast({value})
[condition][]{field} {side} (is|are) (less|lower|smaller) than {value}={side}({field}).isBelow({value})
[condition][]{field} {side} (is|are) at most {value}={side}({field}).isAtMost({value})
[condition][]{field} {side} (is|are) between {value} and {value2}={side}({field}).isBetween({value}, {value2})
[condition][]{field} {side} (is|are) one of {texts}={side}({field}).isOneOf({texts})
[condition][]{field} {side} (is|are) one of the setting {setting}={side}({field}).isOneOf(settings.list({setting}))
[condition][]{field} {side} (is|are) none of {texts}={side}({field}).isNoneOf({texts})
[condition][]{field} {side} (contains|contain) {text}={side}({field}).has({text})
[condition][]{field} {side} (does|do) not contain {text}=!{side}({field}).has({text})
[condition][]{field} {side} (begins|begin|starts|start) with {text}={side}({field}).beginsWith({text})
[condition][]{field} {side} (ends|end) with {text}={side}({field}).endsWith({text})
[condition][]{field} {side} (matches|match) the setting {setting}={side}({field}).is(settings.text({setting}))
[condition][]{field} {side} (stands|stand) in the table {table}={side}({field}).isIn({table})
[condition][]{field} {side} (means|mean) {text} in the table {table}={side}({field}).lookUp({table}) == {text}
[condition][]{field} {side} (does|do) not mean {text} in the table {table}={side}({field}).lookUp({table}) != {text}
[condition][]{field} changed at the till=changedInPos({field})
[condition][]{field} did not change at the till=!changedInPos({field})
[condition][]{field} changed in the shop=changedInShop({field})
[condition][]{field} did not change in the shop=!changedInShop({field})
[condition][]{field} (differs|differ) between till and shop=differs({field})
[condition][]{field} (does|do) not differ between till and shop=!differs({field})

#: Settings of the job
[condition][]the setting {setting} is on=settings.isOn({setting})
[condition][]the setting {setting} is off=!settings.isOn({setting})
[condition][]the setting {setting} is {text}=settings.text({setting}) == {text}
[condition][]the setting {setting} is not {text}=settings.text({setting}) != {text}
[condition][]the setting {setting} is empty=settings.list({setting}).isEmpty()
[condition][]the setting {setting} is not empty=!settings.list({setting}).isEmpty()
[condition][]the setting {setting} contains {text}=settings.list({setting}).contains({text})
[condition][]the setting {setting} does not contain {text}=!settings.list({setting}).contains({text})
[condition][]the setting {setting} is (greater|more|higher) than {number}=settings.number({setting}) != null && settings.number({setting}) > {number}
[condition][]the setting {setting} is (less|lower|smaller) than {number}=settings.number({setting}) != null && settings.number({setting}) < {number}

#: Products: where it is to be
[consequence][products]create it in the shop because {reason}=$pair.createInShop({reason});
[consequence][products]create it at the till because {reason}=$pair.createInPos({reason});
[consequence][products]delete it in the shop because {reason}=$pair.deleteInShop({reason});
[consequence][products]delete it at the till because {reason}=$pair.deleteInPos({reason});
[consequence][products]put it on sale in the shop because {reason}=$pair.publish({reason});
[consequence][products]take it off sale in the shop because {reason}=$pair.unpublish({reason});

#: Fields: what they are to be
[consequence][]copy {field} to the shop because {reason}=$pair.copyToShop({field}, {reason});
[consequence][]copy {field} to the till because {reason}=$pair.copyToPos({field}, {reason});
[consequence][]set {field} in the shop to {value} because {reason}=$pair.setInShop({field}, {value}, {reason});
[consequence][]set {field} in the shop to the value of the setting {setting} because {reason}=$pair.setInShop({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]set {field} in the shop to {field2} {side} because {reason}=$pair.setInShop({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]set {field} in the shop to what the table {table} says for {field2} {side} because {reason}=$pair.setInShop({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]set {field} at the till to {value} because {reason}=$pair.setInPos({field}, {value}, {reason});
[consequence][]set {field} at the till to the value of the setting {setting} because {reason}=$pair.setInPos({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]set {field} at the till to {field2} {side} because {reason}=$pair.setInPos({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]set {field} at the till to what the table {table} says for {field2} {side} because {reason}=$pair.setInPos({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]fill in at the till what the shop lacks from the setting {setting} because {reason}=$pair.fillInPos({setting}, {reason});
[consequence][]fill in in the shop what the till lacks from the setting {setting} because {reason}=$pair.fillInShop({setting}, {reason});
[consequence][]leave {field} as (it is|they are) because {reason}=$pair.leave({field}, {reason});

#: Products: what the stock is to be
[consequence][products]set {field} in the shop to the stock of the outlets of the setting {setting} because {reason}=$pair.setInShop({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]set {field} in the shop to the stock of the outlets {texts} because {reason}=$pair.setInShop({field}, $pair.stockOf({texts}), {reason});
[consequence][products]set {field} in the shop to the stock of all outlets because {reason}=$pair.setInShop({field}, $pair.getStockOfAll(), {reason});
[consequence][products]set {field} in the shop to the stock of the outlets of the setting {setting} less what the shop has sold because {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf($pair.getSettings().list({setting}))), {reason});
[consequence][products]set {field} in the shop to the stock of the outlets {texts} less what the shop has sold because {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf({texts})), {reason});
[consequence][products]set {field} in the shop to the stock of all outlets less what the shop has sold because {reason}=$pair.setInShop({field}, $pair.sellable($pair.getStockOfAll()), {reason});
[consequence][products]set {field} in the shop to the whole stock of the till less what the shop has sold because {reason}=$pair.setInShop({field}, $pair.sellable($pair.getWholeStock()), {reason});
[consequence][products]set {field} in the shop to the available stock of the till less what the shop has sold because {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailable()), {reason});
[consequence][products]set {field} in the shop to the available stock of the till less the setting {setting} and what the shop has sold because {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableLess($pair.getSettings().number({setting}))), {reason});
[consequence][products]set {field} in the shop to the available stock of the till capped by the setting {setting} and less what the shop has sold because {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableAtMost($pair.getSettings().number({setting}))), {reason});
[consequence][products]set {field} in the shop to the available stock of all outlets less what the shop has sold because {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailableOfAll()), {reason});
[consequence][products]set {field} at the till to the stock of the outlets of the setting {setting} because {reason}=$pair.setInPos({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]set {field} at the till to the stock of the outlets {texts} because {reason}=$pair.setInPos({field}, $pair.stockOf({texts}), {reason});
[consequence][products]set {field} at the till to the stock of all outlets because {reason}=$pair.setInPos({field}, $pair.getStockOfAll(), {reason});

#: Products: what a person is to know
[consequence][products]hold it until a person has looked because {reason}=$pair.hold({reason});
[consequence][products]tell a person because {reason}=$pair.note({reason});
[consequence][products]report it as missing because {reason}=$pair.missing({reason});
[consequence][products]report it as unlinked because {reason}=$pair.unlinked({reason});
[consequence][products]leave it where it is because {reason}=$pair.passOver({reason});

#: Orders: what becomes of them
[consequence][orders]make a sale of it at the till because {reason}=$pair.createInPos({reason});
[consequence][orders]make an order of it in the shop because {reason}=$pair.createInShop({reason});
[consequence][orders]delete the sale at the till because {reason}=$pair.deleteInPos({reason});
[consequence][orders]delete the order in the shop because {reason}=$pair.deleteInShop({reason});
[consequence][orders]keep its pieces reserved because {reason}=$pair.reserve({reason});
[consequence][orders]copy the payments to the till by the table {table} or else by the setting {setting} because {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, $pair.getSettings().text({setting})), {reason});
[consequence][orders]copy the payments to the till by the table {table} or else as {text} because {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, {text}), {reason});
[consequence][orders]copy the lines to the till, all as articles by the table {table} because {reason}=$pair.setInPos("lines", $pair.linesAsArticles({table}), {reason});
[consequence][orders]copy the lines to the till, unknown articles as new articles because {reason}=$pair.setInPos("lines", $pair.getLinesWithNewArticles(), {reason});
[consequence][orders]copy the lines to the till, unknown articles as lines of text because {reason}=$pair.setInPos("lines", $pair.getLinesWithTexts(), {reason});

#: Orders: what a person is to know
[consequence][orders]hold the order until a person has looked because {reason}=$pair.hold({reason});
[consequence][orders]hold the order and name the unknown articles because {reason}=$pair.hold({reason} + ": " + $pair.getUnknownArticles());
[consequence][orders]tell a person because {reason}=$pair.note({reason});
[consequence][orders]leave the (order|sale) where it is because {reason}=$pair.passOver({reason});
[consequence][orders]report the (order|sale) as missing because {reason}=$pair.missing({reason});
[consequence][orders]report the (order|sale) as unlinked because {reason}=$pair.unlinked({reason});
