# Deutsche Sätze für die Regeln.

[keyword]Regel=rule
[keyword]wenn=when
[keyword]dann=then
[keyword]ende=end
[keyword]oder=or
[keyword]es stimmt nicht, dass=not
[keyword]ja=yes
[keyword]nein=no
[keyword]an der Kasse=atPos
[keyword]in der Kasse=atPos
[keyword]im Shop=atShop
[keyword]im Onlineshop=atShop
[keyword]beim letzten Abgleich=agreed

#: Artikel: wo es sie gibt
[condition][products]einen Artikel gibt es nur an der Kasse=onlyInPos
[condition][products]einen Artikel gibt es nur im Shop=onlyInShop
[condition][products]einen Artikel gibt es auf beiden Seiten=inBoth
[condition][products]einen Artikel gibt es an der Kasse=inPos
[condition][products]einen Artikel gibt es im Shop=inShop
[condition][products]es gibt ihn nicht an der Kasse=!inPos
[condition][products]es gibt ihn nicht im Shop=!inShop
[condition][products]er wurde an der Kasse gelöscht=posGone
[condition][products]er wurde (nie|nicht) an der Kasse gelöscht=!posGone
[condition][products]er wurde im Shop gelöscht=shopGone
[condition][products]er wurde (nie|nicht) im Shop gelöscht=!shopGone
[condition][products]es gab ihn schon auf beiden Seiten=linkedBefore
[condition][products]es gab ihn noch nie auf beiden Seiten=!linkedBefore
[condition][products]er ist eine Variante=variant
[condition][products]er ist keine Variante=!variant

#: Artikel: ob sie verkauft werden
[condition][products]er ist an der Kasse aktiv=pos.active == true
[condition][products]er ist an der Kasse inaktiv=pos.active == false
[condition][products]er ist an der Kasse nicht inaktiv=pos.active != false
[condition][products]er wurde an der Kasse aktiviert=pos.active == true && changedInPos("active")
[condition][products]er wurde an der Kasse deaktiviert=pos.active == false && changedInPos("active")
[condition][products]er wird im Shop verkauft=shop.published == true
[condition][products]er wird im Shop nicht verkauft=shop.published == false
[condition][products]die Kasse verkauft ihn über den Kanal der Einstellung {setting}=soldThrough(settings.text({setting}))
[condition][products]die Kasse verkauft ihn nicht über den Kanal der Einstellung {setting}=!soldThrough(settings.text({setting}))
[condition][products]die Kasse verkaufte ihn noch nicht über den Kanal der Einstellung {setting}=wasNotSoldThrough(settings.text({setting}))
[condition][products]die Kasse verkauft ihn über den Kanal {text}=soldThrough({text})
[condition][products]die Kasse verkauft ihn nicht über den Kanal {text}=!soldThrough({text})
[condition][products]die Kasse verkaufte ihn noch nicht über den Kanal {text}=wasNotSoldThrough({text})

#: Artikel: Bestand
[condition][products]sein Bestand wird geführt=pos.stockTracked != false
[condition][products]sein Bestand wird nicht geführt=pos.stockTracked == false
[condition][products]die Kasse nennt den Bestand aller Filialen der Einstellung {setting}=knowsStockOf(settings.list({setting}))
[condition][products]die Kasse nennt nicht den Bestand aller Filialen der Einstellung {setting}=!knowsStockOf(settings.list({setting}))
[condition][products]die Kasse nennt den Bestand der Filialen {texts}=knowsStockOf({texts})
[condition][products]die Kasse nennt nicht den Bestand der Filialen {texts}=!knowsStockOf({texts})
[condition][products]die Kasse nennt von keiner Filiale den Bestand=outletCount == 0
[condition][products]die Kasse nennt den Bestand mindestens einer Filiale=outletCount > 0
[condition][products]die Kasse nennt den Bestand einer einzigen Filiale=outletCount == 1
[condition][products]die Kasse nennt den Bestand mehrerer Filialen=outletCount > 1
[condition][products]die Kasse nennt den Bestand von genau {count} (Filialen|Filiale)=outletCount == {count}
[condition][products]die Kasse nennt den Bestand von mehr als {count} (Filialen|Filiale)=outletCount > {count}
[condition][products]die Kasse nennt den Bestand von weniger als {count} Filialen=outletCount < {count}
[condition][products]der Bestand aller Filialen ist (größer|höher) als {number}=stockOfAll > {number}
[condition][products]der Bestand aller Filialen ist (kleiner|niedriger) als {number}=stockOfAll < {number}
[condition][products]der Bestand der Filialen der Einstellung {setting} ist (größer|höher) als {number}=stockOf(settings.list({setting})) > {number}
[condition][products]der Bestand der Filialen der Einstellung {setting} ist (kleiner|niedriger) als {number}=stockOf(settings.list({setting})) < {number}
[condition][products]der Bestand der Filialen {texts} ist (größer|höher) als {number}=stockOf({texts}) > {number}
[condition][products]der Bestand der Filialen {texts} ist (kleiner|niedriger) als {number}=stockOf({texts}) < {number}
[condition][products]der Shop hat Stücke verkauft, die die Kasse noch nicht hat=reserved > 0
[condition][products]die Kasse hat alles, was der Shop verkauft hat=reserved == 0
[condition][products]die Kasse nennt ihren verfügbaren Bestand=available != null
[condition][products]die Kasse nennt ihren verfügbaren Bestand nicht=available == null

#: Bestellungen
[condition][orders]eine Bestellung gibt es nur im Shop=onlyInShop
[condition][orders]einen Verkauf gibt es nur an der Kasse=onlyInPos
[condition][orders]aus einer Bestellung wurde ein Verkauf=inBoth
[condition][orders]eine Bestellung gibt es im Shop=inShop
[condition][orders]einen Verkauf gibt es an der Kasse=inPos
[condition][orders]im Shop gibt es keine Bestellung=!inShop
[condition][orders]an der Kasse gibt es keinen Verkauf=!inPos
[condition][orders]ihr Verkauf wurde an der Kasse gelöscht=posGone
[condition][orders]ihr Verkauf wurde (nie|nicht) an der Kasse gelöscht=!posGone
[condition][orders]seine Bestellung wurde im Shop gelöscht=shopGone
[condition][orders]seine Bestellung wurde (nie|nicht) im Shop gelöscht=!shopGone
[condition][orders]Bestellung und Verkauf gehörten schon zusammen=linkedBefore
[condition][orders]Bestellung und Verkauf gehörten noch nie zusammen=!linkedBefore
[condition][orders]die Bestellung war vor dem ersten Lauf des Auftrags schon erledigt=historic
[condition][orders]die Bestellung war vor dem ersten Lauf des Auftrags noch nicht erledigt=!historic
[condition][orders]die Bestellung war vor dem ersten Lauf des Auftrags schon da=fromBefore
[condition][orders]die Bestellung kam nach dem ersten Lauf des Auftrags=!fromBefore
[condition][orders]die Bestellung nimmt einen Teil einer anderen zurück=refund
[condition][orders]die Bestellung nimmt nichts zurück=!refund
[condition][orders]die Kasse kennt alle Artikel der Bestellung=unknownArticles.isEmpty()
[condition][orders]die Kasse kennt nicht alle Artikel der Bestellung=!unknownArticles.isEmpty()
[condition][orders]die Bestellung umfasst mehr als {number} Stück=pieces > {number}
[condition][orders]die Bestellung umfasst weniger als {number} Stück=pieces < {number}

#: Felder
[condition][]{field} {side} (ist|sind) bekannt={side}({field}).isKnown()
[condition][]{field} {side} (ist|sind) unbekannt={side}({field}).isUnknown()
[condition][]{field} {side} (ist|sind) {value}={side}({field}).is({value})
[condition][]{field} {side} (ist|sind) nicht {value}={side}({field}).isNot({value})
[condition][]{field} {side} (ist|sind) (höher|größer|mehr) als {value}={side}({field}).isAbove({value})
[condition][]{field} {side} (ist|sind) mindestens {value}={side}({field}).isAtLeast({value})
[condition][]{field} {side} (ist|sind) (niedriger|kleiner|weniger) als {value}={side}({field}).isBelow({value})
[condition][]{field} {side} (ist|sind) höchstens {value}={side}({field}).isAtMost({value})
[condition][]{field} {side} (liegt|liegen) zwischen {value} und {value2}={side}({field}).isBetween({value}, {value2})
[condition][]{field} {side} (ist|sind) (eine|einer|eines) von {texts}={side}({field}).isOneOf({texts})
[condition][]{field} {side} (ist|sind) in der Einstellung {setting} genannt={side}({field}).isOneOf(settings.list({setting}))
[condition][]{field} {side} (ist|sind) (keine|keiner|keines) von {texts}={side}({field}).isNoneOf({texts})
[condition][]{field} {side} (enthält|enthalten) {text}={side}({field}).has({text})
[condition][]{field} {side} (enthält|enthalten) nicht {text}=!{side}({field}).has({text})
[condition][]{field} {side} (beginnt|beginnen) mit {text}={side}({field}).beginsWith({text})
[condition][]{field} {side} (endet|enden) (mit|auf) {text}={side}({field}).endsWith({text})
[condition][]{field} {side} (entspricht|entsprechen) der Einstellung {setting}={side}({field}).is(settings.text({setting}))
[condition][]{field} {side} (steht|stehen) in der Tabelle {table}={side}({field}).isIn({table})
[condition][]{field} {side} (bedeutet|bedeuten) {text} in der Tabelle {table}={side}({field}).lookUp({table}) == {text}
[condition][]{field} {side} (bedeutet|bedeuten) nicht {text} in der Tabelle {table}={side}({field}).lookUp({table}) != {text}
[condition][]{field} (hat|haben) sich an der Kasse geändert=changedInPos({field})
[condition][]{field} (hat|haben) sich an der Kasse nicht geändert=!changedInPos({field})
[condition][]{field} (hat|haben) sich im Shop geändert=changedInShop({field})
[condition][]{field} (hat|haben) sich im Shop nicht geändert=!changedInShop({field})
[condition][]{field} (unterscheidet|unterscheiden) sich zwischen Kasse und Shop=differs({field})
[condition][]{field} (unterscheidet|unterscheiden) sich nicht zwischen Kasse und Shop=!differs({field})

#: Einstellungen des Auftrags
[condition][]die Einstellung {setting} ist eingeschaltet=settings.isOn({setting})
[condition][]die Einstellung {setting} ist ausgeschaltet=!settings.isOn({setting})
[condition][]die Einstellung {setting} ist {text}=settings.text({setting}) == {text}
[condition][]die Einstellung {setting} ist nicht {text}=settings.text({setting}) != {text}
[condition][]die Einstellung {setting} ist leer=settings.list({setting}).isEmpty()
[condition][]die Einstellung {setting} ist nicht leer=!settings.list({setting}).isEmpty()
[condition][]die Einstellung {setting} enthält {text}=settings.list({setting}).contains({text})
[condition][]die Einstellung {setting} enthält nicht {text}=!settings.list({setting}).contains({text})
[condition][]die Einstellung {setting} ist (größer|höher) als {number}=settings.number({setting}) != null && settings.number({setting}) > {number}
[condition][]die Einstellung {setting} ist (kleiner|niedriger) als {number}=settings.number({setting}) != null && settings.number({setting}) < {number}

#: Artikel: wo es sie geben soll
[consequence][products]im Shop anlegen, weil {reason}=$pair.createInShop({reason});
[consequence][products]an der Kasse anlegen, weil {reason}=$pair.createInPos({reason});
[consequence][products]im Shop löschen, weil {reason}=$pair.deleteInShop({reason});
[consequence][products]an der Kasse löschen, weil {reason}=$pair.deleteInPos({reason});
[consequence][products]im Shop in den Verkauf nehmen, weil {reason}=$pair.publish({reason});
[consequence][products]im Shop aus dem Verkauf nehmen, weil {reason}=$pair.unpublish({reason});

#: Felder: was darin stehen soll
[consequence][]{field} in den Shop übernehmen, weil {reason}=$pair.copyToShop({field}, {reason});
[consequence][]{field} in die Kasse übernehmen, weil {reason}=$pair.copyToPos({field}, {reason});
[consequence][]{field} im Shop auf {value} setzen, weil {reason}=$pair.setInShop({field}, {value}, {reason});
[consequence][]{field} im Shop auf den Wert der Einstellung {setting} setzen, weil {reason}=$pair.setInShop({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]{field} im Shop auf {field2} {side} setzen, weil {reason}=$pair.setInShop({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]{field} im Shop auf das setzen, was die Tabelle {table} für {field2} {side} angibt, weil {reason}=$pair.setInShop({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]{field} an der Kasse auf {value} setzen, weil {reason}=$pair.setInPos({field}, {value}, {reason});
[consequence][]{field} an der Kasse auf den Wert der Einstellung {setting} setzen, weil {reason}=$pair.setInPos({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]{field} an der Kasse auf {field2} {side} setzen, weil {reason}=$pair.setInPos({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]{field} an der Kasse auf das setzen, was die Tabelle {table} für {field2} {side} angibt, weil {reason}=$pair.setInPos({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]in der Kasse aus der Einstellung {setting} ergänzen, was dem Shop fehlt, weil {reason}=$pair.fillInPos({setting}, {reason});
[consequence][]im Shop aus der Einstellung {setting} ergänzen, was der Kasse fehlt, weil {reason}=$pair.fillInShop({setting}, {reason});
[consequence][]{field} unverändert lassen, weil {reason}=$pair.leave({field}, {reason});

#: Artikel: welcher Bestand gelten soll
[consequence][products]{field} im Shop auf den Bestand der Filialen der Einstellung {setting} setzen, weil {reason}=$pair.setInShop({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]{field} im Shop auf den Bestand der Filialen {texts} setzen, weil {reason}=$pair.setInShop({field}, $pair.stockOf({texts}), {reason});
[consequence][products]{field} im Shop auf den Bestand aller Filialen setzen, weil {reason}=$pair.setInShop({field}, $pair.getStockOfAll(), {reason});
[consequence][products]{field} im Shop auf den Bestand der Filialen der Einstellung {setting} abzüglich des im Shop Verkauften setzen, weil {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf($pair.getSettings().list({setting}))), {reason});
[consequence][products]{field} im Shop auf den Bestand der Filialen {texts} abzüglich des im Shop Verkauften setzen, weil {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf({texts})), {reason});
[consequence][products]{field} im Shop auf den Bestand aller Filialen abzüglich des im Shop Verkauften setzen, weil {reason}=$pair.setInShop({field}, $pair.sellable($pair.getStockOfAll()), {reason});
[consequence][products]{field} im Shop auf den ganzen Bestand der Kasse abzüglich des im Shop Verkauften setzen, weil {reason}=$pair.setInShop({field}, $pair.sellable($pair.getWholeStock()), {reason});
[consequence][products]{field} im Shop auf den verfügbaren Bestand der Kasse abzüglich des im Shop Verkauften setzen, weil {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailable()), {reason});
[consequence][products]{field} im Shop auf den verfügbaren Bestand der Kasse abzüglich der Einstellung {setting} und des im Shop Verkauften setzen, weil {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableLess($pair.getSettings().number({setting}))), {reason});
[consequence][products]{field} im Shop auf den verfügbaren Bestand der Kasse höchstens aber die Einstellung {setting} und abzüglich des im Shop Verkauften setzen, weil {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableAtMost($pair.getSettings().number({setting}))), {reason});
[consequence][products]{field} im Shop auf den verfügbaren Bestand aller Filialen abzüglich des im Shop Verkauften setzen, weil {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailableOfAll()), {reason});
[consequence][products]{field} an der Kasse auf den Bestand der Filialen der Einstellung {setting} setzen, weil {reason}=$pair.setInPos({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]{field} an der Kasse auf den Bestand der Filialen {texts} setzen, weil {reason}=$pair.setInPos({field}, $pair.stockOf({texts}), {reason});
[consequence][products]{field} an der Kasse auf den Bestand aller Filialen setzen, weil {reason}=$pair.setInPos({field}, $pair.getStockOfAll(), {reason});

#: Artikel: was jemand wissen soll
[consequence][products]zur Prüfung zurückstellen, weil {reason}=$pair.hold({reason});
[consequence][products]melden, weil {reason}=$pair.note({reason});
[consequence][products]als fehlend melden, weil {reason}=$pair.missing({reason});
[consequence][products]als nicht verknüpft melden, weil {reason}=$pair.unlinked({reason});
[consequence][products]auf sich beruhen lassen, weil {reason}=$pair.passOver({reason});

#: Bestellungen: was aus ihnen wird
[consequence][orders]an der Kasse einen Verkauf daraus machen, weil {reason}=$pair.createInPos({reason});
[consequence][orders]im Shop eine Bestellung daraus machen, weil {reason}=$pair.createInShop({reason});
[consequence][orders]den Verkauf an der Kasse löschen, weil {reason}=$pair.deleteInPos({reason});
[consequence][orders]die Bestellung im Shop löschen, weil {reason}=$pair.deleteInShop({reason});
[consequence][orders]ihre Stücke reserviert halten, weil {reason}=$pair.reserve({reason});
[consequence][orders]die Zahlungen nach der Tabelle {table} oder sonst nach der Einstellung {setting} in die Kasse übernehmen, weil {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, $pair.getSettings().text({setting})), {reason});
[consequence][orders]die Zahlungen nach der Tabelle {table} oder sonst als {text} in die Kasse übernehmen, weil {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, {text}), {reason});
[consequence][orders]die Zeilen als Artikel nach der Tabelle {table} in die Kasse übernehmen, weil {reason}=$pair.setInPos("lines", $pair.linesAsArticles({table}), {reason});
[consequence][orders]die Zeilen in die Kasse übernehmen, unbekannte Artikel als neue Artikel, weil {reason}=$pair.setInPos("lines", $pair.getLinesWithNewArticles(), {reason});
[consequence][orders]die Zeilen in die Kasse übernehmen, unbekannte Artikel als Textzeilen, weil {reason}=$pair.setInPos("lines", $pair.getLinesWithTexts(), {reason});

#: Bestellungen: was jemand wissen soll
[consequence][orders]die Bestellung zur Prüfung zurückstellen, weil {reason}=$pair.hold({reason});
[consequence][orders]die Bestellung zurückstellen und die unbekannten Artikel nennen, weil {reason}=$pair.hold({reason} + ": " + $pair.getUnknownArticles());
[consequence][orders](die Bestellung|den Verkauf) melden, weil {reason}=$pair.note({reason});
[consequence][orders](die Bestellung|den Verkauf) auf sich beruhen lassen, weil {reason}=$pair.passOver({reason});
[consequence][orders](die Bestellung|den Verkauf) als fehlend melden, weil {reason}=$pair.missing({reason});
[consequence][orders](die Bestellung|den Verkauf) als nicht verknüpft melden, weil {reason}=$pair.unlinked({reason});
