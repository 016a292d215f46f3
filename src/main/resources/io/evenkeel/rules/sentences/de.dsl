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

#: Wo es ihn gibt
[condition][]einen Artikel gibt es nur an der Kasse=onlyInPos
[condition][]einen Artikel gibt es nur im Shop=onlyInShop
[condition][]einen Artikel gibt es auf beiden Seiten=inBoth
[condition][]einen Artikel gibt es an der Kasse=inPos
[condition][]einen Artikel gibt es im Shop=inShop
[condition][]es gibt ihn nicht an der Kasse=!inPos
[condition][]es gibt ihn nicht im Shop=!inShop
[condition][]er wurde an der Kasse gelöscht=posGone
[condition][]er wurde (nie|nicht) an der Kasse gelöscht=!posGone
[condition][]er wurde im Shop gelöscht=shopGone
[condition][]er wurde (nie|nicht) im Shop gelöscht=!shopGone
[condition][]es gab ihn schon auf beiden Seiten=linkedBefore
[condition][]es gab ihn noch nie auf beiden Seiten=!linkedBefore
[condition][]er ist eine Variante=variant
[condition][]er ist keine Variante=!variant

#: Ob er verkauft wird
[condition][]er ist an der Kasse aktiv=pos.active == true
[condition][]er ist an der Kasse inaktiv=pos.active == false
[condition][]er ist an der Kasse nicht inaktiv=pos.active != false
[condition][]er wurde an der Kasse aktiviert=pos.active == true && changedInPos("active")
[condition][]er wurde an der Kasse deaktiviert=pos.active == false && changedInPos("active")
[condition][]er wird im Shop verkauft=shop.published == true
[condition][]er wird im Shop nicht verkauft=shop.published == false
[condition][]die Kasse verkauft ihn über den Kanal der Einstellung {setting}=soldThrough(settings.text({setting}))
[condition][]die Kasse verkauft ihn nicht über den Kanal der Einstellung {setting}=!soldThrough(settings.text({setting}))
[condition][]die Kasse verkaufte ihn noch nicht über den Kanal der Einstellung {setting}=wasNotSoldThrough(settings.text({setting}))
[condition][]die Kasse verkauft ihn über den Kanal {text}=soldThrough({text})
[condition][]die Kasse verkauft ihn nicht über den Kanal {text}=!soldThrough({text})
[condition][]die Kasse verkaufte ihn noch nicht über den Kanal {text}=wasNotSoldThrough({text})

#: Bestand
[condition][]sein Bestand wird geführt=pos.stockTracked != false
[condition][]sein Bestand wird nicht geführt=pos.stockTracked == false
[condition][]die Kasse nennt den Bestand aller Filialen der Einstellung {setting}=knowsStockOf(settings.list({setting}))
[condition][]die Kasse nennt nicht den Bestand aller Filialen der Einstellung {setting}=!knowsStockOf(settings.list({setting}))
[condition][]die Kasse nennt den Bestand der Filialen {texts}=knowsStockOf({texts})
[condition][]die Kasse nennt nicht den Bestand der Filialen {texts}=!knowsStockOf({texts})
[condition][]die Kasse nennt von keiner Filiale den Bestand=outletCount == 0
[condition][]die Kasse nennt den Bestand mindestens einer Filiale=outletCount > 0
[condition][]die Kasse nennt den Bestand einer einzigen Filiale=outletCount == 1
[condition][]die Kasse nennt den Bestand mehrerer Filialen=outletCount > 1
[condition][]die Kasse nennt den Bestand von genau {count} (Filialen|Filiale)=outletCount == {count}
[condition][]die Kasse nennt den Bestand von mehr als {count} (Filialen|Filiale)=outletCount > {count}
[condition][]die Kasse nennt den Bestand von weniger als {count} Filialen=outletCount < {count}
[condition][]der Bestand aller Filialen ist (größer|höher) als {number}=stockOfAll > {number}
[condition][]der Bestand aller Filialen ist (kleiner|niedriger) als {number}=stockOfAll < {number}
[condition][]der Bestand der Filialen der Einstellung {setting} ist (größer|höher) als {number}=stockOf(settings.list({setting})) > {number}
[condition][]der Bestand der Filialen der Einstellung {setting} ist (kleiner|niedriger) als {number}=stockOf(settings.list({setting})) < {number}
[condition][]der Bestand der Filialen {texts} ist (größer|höher) als {number}=stockOf({texts}) > {number}
[condition][]der Bestand der Filialen {texts} ist (kleiner|niedriger) als {number}=stockOf({texts}) < {number}

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
[condition][]{field} {side} (ist|sind) (keine|keiner|keines) von {texts}={side}({field}).isNoneOf({texts})
[condition][]{field} {side} (enthält|enthalten) {text}={side}({field}).has({text})
[condition][]{field} {side} (enthält|enthalten) nicht {text}=!{side}({field}).has({text})
[condition][]{field} {side} (beginnt|beginnen) mit {text}={side}({field}).beginsWith({text})
[condition][]{field} {side} (endet|enden) (mit|auf) {text}={side}({field}).endsWith({text})
[condition][]{field} {side} (entspricht|entsprechen) der Einstellung {setting}={side}({field}).is(settings.text({setting}))
[condition][]{field} {side} (steht|stehen) in der Tabelle {table}={side}({field}).isIn({table})
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

#: Wo es ihn geben soll
[consequence][]im Shop anlegen, weil {reason}=$pair.createInShop({reason});
[consequence][]an der Kasse anlegen, weil {reason}=$pair.createInPos({reason});
[consequence][]im Shop löschen, weil {reason}=$pair.deleteInShop({reason});
[consequence][]an der Kasse löschen, weil {reason}=$pair.deleteInPos({reason});
[consequence][]im Shop in den Verkauf nehmen, weil {reason}=$pair.publish({reason});
[consequence][]im Shop aus dem Verkauf nehmen, weil {reason}=$pair.unpublish({reason});

#: Was in den Feldern stehen soll
[consequence][]{field} in den Shop übernehmen, weil {reason}=$pair.copyToShop({field}, {reason});
[consequence][]{field} in die Kasse übernehmen, weil {reason}=$pair.copyToPos({field}, {reason});
[consequence][]{field} im Shop auf {value} setzen, weil {reason}=$pair.setInShop({field}, {value}, {reason});
[consequence][]{field} im Shop auf den Wert der Einstellung {setting} setzen, weil {reason}=$pair.setInShop({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]{field} im Shop auf den Bestand der Filialen der Einstellung {setting} setzen, weil {reason}=$pair.setInShop({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][]{field} im Shop auf den Bestand der Filialen {texts} setzen, weil {reason}=$pair.setInShop({field}, $pair.stockOf({texts}), {reason});
[consequence][]{field} im Shop auf den Bestand aller Filialen setzen, weil {reason}=$pair.setInShop({field}, $pair.getStockOfAll(), {reason});
[consequence][]{field} im Shop auf {field2} {side} setzen, weil {reason}=$pair.setInShop({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]{field} im Shop auf das setzen, was die Tabelle {table} für {field2} {side} angibt, weil {reason}=$pair.setInShop({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]{field} an der Kasse auf {value} setzen, weil {reason}=$pair.setInPos({field}, {value}, {reason});
[consequence][]{field} an der Kasse auf den Wert der Einstellung {setting} setzen, weil {reason}=$pair.setInPos({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]{field} an der Kasse auf den Bestand der Filialen der Einstellung {setting} setzen, weil {reason}=$pair.setInPos({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][]{field} an der Kasse auf den Bestand der Filialen {texts} setzen, weil {reason}=$pair.setInPos({field}, $pair.stockOf({texts}), {reason});
[consequence][]{field} an der Kasse auf den Bestand aller Filialen setzen, weil {reason}=$pair.setInPos({field}, $pair.getStockOfAll(), {reason});
[consequence][]{field} an der Kasse auf {field2} {side} setzen, weil {reason}=$pair.setInPos({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]{field} an der Kasse auf das setzen, was die Tabelle {table} für {field2} {side} angibt, weil {reason}=$pair.setInPos({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]{field} unverändert lassen, weil {reason}=$pair.leave({field}, {reason});

#: Was jemand wissen soll
[consequence][]zur Prüfung zurückstellen, weil {reason}=$pair.hold({reason});
[consequence][]melden, weil {reason}=$pair.note({reason});
[consequence][]als fehlend melden, weil {reason}=$pair.missing({reason});
[consequence][]als nicht verknüpft melden, weil {reason}=$pair.unlinked({reason});
