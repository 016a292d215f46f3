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

#: Where it is
[condition][]a product is only at the till=onlyInPos
[condition][]a product is only in the shop=onlyInShop
[condition][]a product is on both sides=inBoth
[condition][]a product is at the till=inPos
[condition][]a product is in the shop=inShop
[condition][]it is not at the till=!inPos
[condition][]it is not in the shop=!inShop
[condition][]it was deleted at the till=posGone
[condition][]it was (never|not) deleted at the till=!posGone
[condition][]it was deleted in the shop=shopGone
[condition][]it was (never|not) deleted in the shop=!shopGone
[condition][]it was on both sides before=linkedBefore
[condition][]it was never on both sides=!linkedBefore
[condition][]it is a variant=variant
[condition][]it is not a variant=!variant

#: Whether it is sold
[condition][]it is active at the till=pos.active == true
[condition][]it is inactive at the till=pos.active == false
[condition][]it is not inactive at the till=pos.active != false
[condition][]it was activated at the till=pos.active == true && changedInPos("active")
[condition][]it was deactivated at the till=pos.active == false && changedInPos("active")
[condition][]it is on sale in the shop=shop.published == true
[condition][]it is (off|not on) sale in the shop=shop.published == false
[condition][]the till sells it through the channel of the setting {setting}=soldThrough(settings.text({setting}))
[condition][]the till does not sell it through the channel of the setting {setting}=!soldThrough(settings.text({setting}))
[condition][]the till did not sell it before through the channel of the setting {setting}=wasNotSoldThrough(settings.text({setting}))
[condition][]the till sells it through the channel {text}=soldThrough({text})
[condition][]the till does not sell it through the channel {text}=!soldThrough({text})
[condition][]the till did not sell it before through the channel {text}=wasNotSoldThrough({text})

#: Stock
[condition][]its stock is counted=pos.stockTracked != false
[condition][]its stock is not counted=pos.stockTracked == false
[condition][]the till tells the stock of all outlets of the setting {setting}=knowsStockOf(settings.list({setting}))
[condition][]the till does not tell the stock of all outlets of the setting {setting}=!knowsStockOf(settings.list({setting}))
[condition][]the till tells the stock of the outlets {texts}=knowsStockOf({texts})
[condition][]the till does not tell the stock of the outlets {texts}=!knowsStockOf({texts})
[condition][]the till tells the stock of no outlet=outletCount == 0
[condition][]the till tells the stock of at least one outlet=outletCount > 0
[condition][]the till tells the stock of a single outlet=outletCount == 1
[condition][]the till tells the stock of several outlets=outletCount > 1
[condition][]the till tells the stock of exactly {count} (outlets|outlet)=outletCount == {count}
[condition][]the till tells the stock of more than {count} (outlets|outlet)=outletCount > {count}
[condition][]the till tells the stock of fewer than {count} outlets=outletCount < {count}
[condition][]the stock of all outlets is (greater|more|higher) than {number}=stockOfAll > {number}
[condition][]the stock of all outlets is (less|lower|smaller) than {number}=stockOfAll < {number}
[condition][]the stock of the outlets of the setting {setting} is (greater|more|higher) than {number}=stockOf(settings.list({setting})) > {number}
[condition][]the stock of the outlets of the setting {setting} is (less|lower|smaller) than {number}=stockOf(settings.list({setting})) < {number}
[condition][]the stock of the outlets {texts} is (greater|more|higher) than {number}=stockOf({texts}) > {number}
[condition][]the stock of the outlets {texts} is (less|lower|smaller) than {number}=stockOf({texts}) < {number}

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
[condition][]{field} {side} (is|are) none of {texts}={side}({field}).isNoneOf({texts})
[condition][]{field} {side} (contains|contain) {text}={side}({field}).has({text})
[condition][]{field} {side} (does|do) not contain {text}=!{side}({field}).has({text})
[condition][]{field} {side} (begins|begin|starts|start) with {text}={side}({field}).beginsWith({text})
[condition][]{field} {side} (ends|end) with {text}={side}({field}).endsWith({text})
[condition][]{field} {side} (matches|match) the setting {setting}={side}({field}).is(settings.text({setting}))
[condition][]{field} {side} (stands|stand) in the table {table}={side}({field}).isIn({table})
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

#: Where it is to be
[consequence][]create it in the shop because {reason}=$pair.createInShop({reason});
[consequence][]create it at the till because {reason}=$pair.createInPos({reason});
[consequence][]delete it in the shop because {reason}=$pair.deleteInShop({reason});
[consequence][]delete it at the till because {reason}=$pair.deleteInPos({reason});
[consequence][]put it on sale in the shop because {reason}=$pair.publish({reason});
[consequence][]take it off sale in the shop because {reason}=$pair.unpublish({reason});

#: What its fields are to be
[consequence][]copy {field} to the shop because {reason}=$pair.copyToShop({field}, {reason});
[consequence][]copy {field} to the till because {reason}=$pair.copyToPos({field}, {reason});
[consequence][]set {field} in the shop to {value} because {reason}=$pair.setInShop({field}, {value}, {reason});
[consequence][]set {field} in the shop to the value of the setting {setting} because {reason}=$pair.setInShop({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]set {field} in the shop to the stock of the outlets of the setting {setting} because {reason}=$pair.setInShop({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][]set {field} in the shop to the stock of the outlets {texts} because {reason}=$pair.setInShop({field}, $pair.stockOf({texts}), {reason});
[consequence][]set {field} in the shop to the stock of all outlets because {reason}=$pair.setInShop({field}, $pair.getStockOfAll(), {reason});
[consequence][]set {field} in the shop to {field2} {side} because {reason}=$pair.setInShop({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]set {field} in the shop to what the table {table} says for {field2} {side} because {reason}=$pair.setInShop({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]set {field} at the till to {value} because {reason}=$pair.setInPos({field}, {value}, {reason});
[consequence][]set {field} at the till to the value of the setting {setting} because {reason}=$pair.setInPos({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]set {field} at the till to the stock of the outlets of the setting {setting} because {reason}=$pair.setInPos({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][]set {field} at the till to the stock of the outlets {texts} because {reason}=$pair.setInPos({field}, $pair.stockOf({texts}), {reason});
[consequence][]set {field} at the till to the stock of all outlets because {reason}=$pair.setInPos({field}, $pair.getStockOfAll(), {reason});
[consequence][]set {field} at the till to {field2} {side} because {reason}=$pair.setInPos({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]set {field} at the till to what the table {table} says for {field2} {side} because {reason}=$pair.setInPos({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]leave {field} as (it is|they are) because {reason}=$pair.leave({field}, {reason});

#: What a person is to know
[consequence][]hold it until a person has looked because {reason}=$pair.hold({reason});
[consequence][]tell a person because {reason}=$pair.note({reason});
[consequence][]report it as missing because {reason}=$pair.missing({reason});
[consequence][]report it as unlinked because {reason}=$pair.unlinked({reason});
