# Nederlandse zinnen voor de regels.

[keyword]regel=rule
[keyword]wanneer=when
[keyword]dan=then
[keyword]einde=end
[keyword]of=or
[keyword]het is niet zo dat=not
[keyword]ja=yes
[keyword]nee=no
[keyword]in de kassa=atPos
[keyword]in de webwinkel=atShop
[keyword]in de winkel=atShop
[keyword]bij de laatste afstemming=agreed

#: Waar het staat
[condition][]een artikel staat alleen in de kassa=onlyInPos
[condition][]een artikel staat alleen in de webwinkel=onlyInShop
[condition][]een artikel staat aan beide kanten=inBoth
[condition][]een artikel staat in de kassa=inPos
[condition][]een artikel staat in de webwinkel=inShop
[condition][]het staat niet in de kassa=!inPos
[condition][]het staat niet in de webwinkel=!inShop
[condition][]het is in de kassa verwijderd=posGone
[condition][]het is (nooit|niet) in de kassa verwijderd=!posGone
[condition][]het is in de webwinkel verwijderd=shopGone
[condition][]het is (nooit|niet) in de webwinkel verwijderd=!shopGone
[condition][]het stond al eerder aan beide kanten=linkedBefore
[condition][]het stond nog nooit aan beide kanten=!linkedBefore
[condition][]het is een variant=variant
[condition][]het is geen variant=!variant

#: Of het verkocht wordt
[condition][]het is actief in de kassa=pos.active == true
[condition][]het is inactief in de kassa=pos.active == false
[condition][]het is niet inactief in de kassa=pos.active != false
[condition][]het is geactiveerd in de kassa=pos.active == true && changedInPos("active")
[condition][]het is gedeactiveerd in de kassa=pos.active == false && changedInPos("active")
[condition][]het staat te koop in de webwinkel=shop.published == true
[condition][]het staat niet te koop in de webwinkel=shop.published == false
[condition][]de kassa verkoopt het via het kanaal van de instelling {setting}=soldThrough(settings.text({setting}))
[condition][]de kassa verkoopt het niet via het kanaal van de instelling {setting}=!soldThrough(settings.text({setting}))
[condition][]de kassa verkocht het nog niet via het kanaal van de instelling {setting}=wasNotSoldThrough(settings.text({setting}))
[condition][]de kassa verkoopt het via het kanaal {text}=soldThrough({text})
[condition][]de kassa verkoopt het niet via het kanaal {text}=!soldThrough({text})
[condition][]de kassa verkocht het nog niet via het kanaal {text}=wasNotSoldThrough({text})

#: Voorraad
[condition][]de voorraad wordt bijgehouden=pos.stockTracked != false
[condition][]de voorraad wordt niet bijgehouden=pos.stockTracked == false
[condition][]de kassa meldt de voorraad van alle vestigingen van de instelling {setting}=knowsStockOf(settings.list({setting}))
[condition][]de kassa meldt niet de voorraad van alle vestigingen van de instelling {setting}=!knowsStockOf(settings.list({setting}))
[condition][]de kassa meldt de voorraad van de vestigingen {texts}=knowsStockOf({texts})
[condition][]de kassa meldt niet de voorraad van de vestigingen {texts}=!knowsStockOf({texts})
[condition][]de kassa meldt van geen enkele vestiging de voorraad=outletCount == 0
[condition][]de kassa meldt de voorraad van minstens één vestiging=outletCount > 0
[condition][]de kassa meldt de voorraad van één enkele vestiging=outletCount == 1
[condition][]de kassa meldt de voorraad van meerdere vestigingen=outletCount > 1
[condition][]de kassa meldt de voorraad van precies {count} (vestigingen|vestiging)=outletCount == {count}
[condition][]de kassa meldt de voorraad van meer dan {count} (vestigingen|vestiging)=outletCount > {count}
[condition][]de kassa meldt de voorraad van minder dan {count} vestigingen=outletCount < {count}
[condition][]de voorraad van alle vestigingen is (groter|hoger|meer) dan {number}=stockOfAll > {number}
[condition][]de voorraad van alle vestigingen is (kleiner|lager|minder) dan {number}=stockOfAll < {number}
[condition][]de voorraad van de vestigingen van de instelling {setting} is (groter|hoger|meer) dan {number}=stockOf(settings.list({setting})) > {number}
[condition][]de voorraad van de vestigingen van de instelling {setting} is (kleiner|lager|minder) dan {number}=stockOf(settings.list({setting})) < {number}
[condition][]de voorraad van de vestigingen {texts} is (groter|hoger|meer) dan {number}=stockOf({texts}) > {number}
[condition][]de voorraad van de vestigingen {texts} is (kleiner|lager|minder) dan {number}=stockOf({texts}) < {number}

#: Velden
[condition][]{field} {side} (is|zijn) bekend={side}({field}).isKnown()
[condition][]{field} {side} (is|zijn) onbekend={side}({field}).isUnknown()
[condition][]{field} {side} (is|zijn) {value}={side}({field}).is({value})
[condition][]{field} {side} (is|zijn) niet {value}={side}({field}).isNot({value})
[condition][]{field} {side} (is|zijn) (hoger|groter|meer) dan {value}={side}({field}).isAbove({value})
[condition][]{field} {side} (is|zijn) minstens {value}={side}({field}).isAtLeast({value})
[condition][]{field} {side} (is|zijn) (lager|kleiner|minder) dan {value}={side}({field}).isBelow({value})
[condition][]{field} {side} (is|zijn) hoogstens {value}={side}({field}).isAtMost({value})
[condition][]{field} {side} (ligt|liggen) tussen {value} en {value2}={side}({field}).isBetween({value}, {value2})
[condition][]{field} {side} (is|zijn) een van {texts}={side}({field}).isOneOf({texts})
[condition][]{field} {side} (is|zijn) geen van {texts}={side}({field}).isNoneOf({texts})
[condition][]{field} {side} (bevat|bevatten) {text}={side}({field}).has({text})
[condition][]{field} {side} (bevat|bevatten) niet {text}=!{side}({field}).has({text})
[condition][]{field} {side} (begint|beginnen) met {text}={side}({field}).beginsWith({text})
[condition][]{field} {side} (eindigt|eindigen) op {text}={side}({field}).endsWith({text})
[condition][]{field} {side} (komt|komen) overeen met de instelling {setting}={side}({field}).is(settings.text({setting}))
[condition][]{field} {side} (staat|staan) in de tabel {table}={side}({field}).isIn({table})
[condition][]{field} (is|zijn) gewijzigd in de kassa=changedInPos({field})
[condition][]{field} (is|zijn) niet gewijzigd in de kassa=!changedInPos({field})
[condition][]{field} (is|zijn) gewijzigd in de webwinkel=changedInShop({field})
[condition][]{field} (is|zijn) niet gewijzigd in de webwinkel=!changedInShop({field})
[condition][]{field} (verschilt|verschillen) tussen kassa en webwinkel=differs({field})
[condition][]{field} (verschilt|verschillen) niet tussen kassa en webwinkel=!differs({field})

#: Instellingen van de taak
[condition][]de instelling {setting} staat aan=settings.isOn({setting})
[condition][]de instelling {setting} staat uit=!settings.isOn({setting})
[condition][]de instelling {setting} is {text}=settings.text({setting}) == {text}
[condition][]de instelling {setting} is niet {text}=settings.text({setting}) != {text}
[condition][]de instelling {setting} is leeg=settings.list({setting}).isEmpty()
[condition][]de instelling {setting} is niet leeg=!settings.list({setting}).isEmpty()
[condition][]de instelling {setting} bevat {text}=settings.list({setting}).contains({text})
[condition][]de instelling {setting} bevat niet {text}=!settings.list({setting}).contains({text})
[condition][]de instelling {setting} is (groter|hoger|meer) dan {number}=settings.number({setting}) != null && settings.number({setting}) > {number}
[condition][]de instelling {setting} is (kleiner|lager|minder) dan {number}=settings.number({setting}) != null && settings.number({setting}) < {number}

#: Waar het moet staan
[consequence][]maak het aan in de webwinkel omdat {reason}=$pair.createInShop({reason});
[consequence][]maak het aan in de kassa omdat {reason}=$pair.createInPos({reason});
[consequence][]verwijder het in de webwinkel omdat {reason}=$pair.deleteInShop({reason});
[consequence][]verwijder het in de kassa omdat {reason}=$pair.deleteInPos({reason});
[consequence][]zet het te koop in de webwinkel omdat {reason}=$pair.publish({reason});
[consequence][]haal het uit de verkoop in de webwinkel omdat {reason}=$pair.unpublish({reason});

#: Wat de velden moeten zijn
[consequence][]kopieer {field} naar de webwinkel omdat {reason}=$pair.copyToShop({field}, {reason});
[consequence][]kopieer {field} naar de kassa omdat {reason}=$pair.copyToPos({field}, {reason});
[consequence][]zet {field} in de webwinkel op {value} omdat {reason}=$pair.setInShop({field}, {value}, {reason});
[consequence][]zet {field} in de webwinkel op de waarde van de instelling {setting} omdat {reason}=$pair.setInShop({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]zet {field} in de webwinkel op de voorraad van de vestigingen van de instelling {setting} omdat {reason}=$pair.setInShop({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][]zet {field} in de webwinkel op de voorraad van de vestigingen {texts} omdat {reason}=$pair.setInShop({field}, $pair.stockOf({texts}), {reason});
[consequence][]zet {field} in de webwinkel op de voorraad van alle vestigingen omdat {reason}=$pair.setInShop({field}, $pair.getStockOfAll(), {reason});
[consequence][]zet {field} in de webwinkel op {field2} {side} omdat {reason}=$pair.setInShop({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]zet {field} in de webwinkel op wat de tabel {table} geeft voor {field2} {side} omdat {reason}=$pair.setInShop({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]zet {field} in de kassa op {value} omdat {reason}=$pair.setInPos({field}, {value}, {reason});
[consequence][]zet {field} in de kassa op de waarde van de instelling {setting} omdat {reason}=$pair.setInPos({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]zet {field} in de kassa op de voorraad van de vestigingen van de instelling {setting} omdat {reason}=$pair.setInPos({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][]zet {field} in de kassa op de voorraad van de vestigingen {texts} omdat {reason}=$pair.setInPos({field}, $pair.stockOf({texts}), {reason});
[consequence][]zet {field} in de kassa op de voorraad van alle vestigingen omdat {reason}=$pair.setInPos({field}, $pair.getStockOfAll(), {reason});
[consequence][]zet {field} in de kassa op {field2} {side} omdat {reason}=$pair.setInPos({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]zet {field} in de kassa op wat de tabel {table} geeft voor {field2} {side} omdat {reason}=$pair.setInPos({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]laat {field} ongemoeid omdat {reason}=$pair.leave({field}, {reason});

#: Wat iemand moet weten
[consequence][]zet het in de wacht tot iemand heeft gekeken omdat {reason}=$pair.hold({reason});
[consequence][]meld het omdat {reason}=$pair.note({reason});
[consequence][]meld het als ontbrekend omdat {reason}=$pair.missing({reason});
[consequence][]meld het als niet gekoppeld omdat {reason}=$pair.unlinked({reason});
