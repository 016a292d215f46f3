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

#: Artikelen: waar ze staan
[condition][products]een artikel staat alleen in de kassa=onlyInPos
[condition][products]een artikel staat alleen in de webwinkel=onlyInShop
[condition][products]een artikel staat aan beide kanten=inBoth
[condition][products]een artikel staat in de kassa=inPos
[condition][products]een artikel staat in de webwinkel=inShop
[condition][products]het staat niet in de kassa=!inPos
[condition][products]het staat niet in de webwinkel=!inShop
[condition][products]het is in de kassa verwijderd=posGone
[condition][products]het is (nooit|niet) in de kassa verwijderd=!posGone
[condition][products]het is in de webwinkel verwijderd=shopGone
[condition][products]het is (nooit|niet) in de webwinkel verwijderd=!shopGone
[condition][products]het stond al eerder aan beide kanten=linkedBefore
[condition][products]het stond nog nooit aan beide kanten=!linkedBefore
[condition][products]het is een variant=variant
[condition][products]het is geen variant=!variant

#: Artikelen: of ze verkocht worden
[condition][products]het is actief in de kassa=pos.active == true
[condition][products]het is inactief in de kassa=pos.active == false
[condition][products]het is niet inactief in de kassa=pos.active != false
[condition][products]het is geactiveerd in de kassa=pos.active == true && changedInPos("active")
[condition][products]het is gedeactiveerd in de kassa=pos.active == false && changedInPos("active")
[condition][products]het staat te koop in de webwinkel=shop.published == true
[condition][products]het staat niet te koop in de webwinkel=shop.published == false
[condition][products]de kassa verkoopt het via het kanaal van de instelling {setting}=soldThrough(settings.text({setting}))
[condition][products]de kassa verkoopt het niet via het kanaal van de instelling {setting}=!soldThrough(settings.text({setting}))
[condition][products]de kassa verkocht het nog niet via het kanaal van de instelling {setting}=wasNotSoldThrough(settings.text({setting}))
[condition][products]de kassa verkoopt het via het kanaal {text}=soldThrough({text})
[condition][products]de kassa verkoopt het niet via het kanaal {text}=!soldThrough({text})
[condition][products]de kassa verkocht het nog niet via het kanaal {text}=wasNotSoldThrough({text})

#: Artikelen: voorraad
[condition][products]de voorraad wordt bijgehouden=pos.stockTracked != false
[condition][products]de voorraad wordt niet bijgehouden=pos.stockTracked == false
[condition][products]de kassa meldt de voorraad van alle vestigingen van de instelling {setting}=knowsStockOf(settings.list({setting}))
[condition][products]de kassa meldt niet de voorraad van alle vestigingen van de instelling {setting}=!knowsStockOf(settings.list({setting}))
[condition][products]de kassa meldt de voorraad van de vestigingen {texts}=knowsStockOf({texts})
[condition][products]de kassa meldt niet de voorraad van de vestigingen {texts}=!knowsStockOf({texts})
[condition][products]de kassa meldt van geen enkele vestiging de voorraad=outletCount == 0
[condition][products]de kassa meldt de voorraad van minstens één vestiging=outletCount > 0
[condition][products]de kassa meldt de voorraad van één enkele vestiging=outletCount == 1
[condition][products]de kassa meldt de voorraad van meerdere vestigingen=outletCount > 1
[condition][products]de kassa meldt de voorraad van precies {count} (vestigingen|vestiging)=outletCount == {count}
[condition][products]de kassa meldt de voorraad van meer dan {count} (vestigingen|vestiging)=outletCount > {count}
[condition][products]de kassa meldt de voorraad van minder dan {count} vestigingen=outletCount < {count}
[condition][products]de voorraad van alle vestigingen is (groter|hoger|meer) dan {number}=stockOfAll > {number}
[condition][products]de voorraad van alle vestigingen is (kleiner|lager|minder) dan {number}=stockOfAll < {number}
[condition][products]de voorraad van de vestigingen van de instelling {setting} is (groter|hoger|meer) dan {number}=stockOf(settings.list({setting})) > {number}
[condition][products]de voorraad van de vestigingen van de instelling {setting} is (kleiner|lager|minder) dan {number}=stockOf(settings.list({setting})) < {number}
[condition][products]de voorraad van de vestigingen {texts} is (groter|hoger|meer) dan {number}=stockOf({texts}) > {number}
[condition][products]de voorraad van de vestigingen {texts} is (kleiner|lager|minder) dan {number}=stockOf({texts}) < {number}
[condition][products]de webwinkel heeft stuks verkocht die de kassa nog niet heeft=reserved > 0
[condition][products]de kassa heeft alles wat de webwinkel heeft verkocht=reserved == 0
[condition][products]de kassa noemt haar beschikbare voorraad=available != null
[condition][products]de kassa noemt haar beschikbare voorraad niet=available == null

#: Bestellingen
[condition][orders]een bestelling staat alleen in de webwinkel=onlyInShop
[condition][orders]een verkoop staat alleen in de kassa=onlyInPos
[condition][orders]een bestelling is een verkoop geworden=inBoth
[condition][orders]een bestelling staat in de webwinkel=inShop
[condition][orders]een verkoop staat in de kassa=inPos
[condition][orders]er is geen bestelling in de webwinkel=!inShop
[condition][orders]er is geen verkoop in de kassa=!inPos
[condition][orders]de verkoop is in de kassa verwijderd=posGone
[condition][orders]de verkoop is (nooit|niet) in de kassa verwijderd=!posGone
[condition][orders]de bestelling is in de webwinkel verwijderd=shopGone
[condition][orders]de bestelling is (nooit|niet) in de webwinkel verwijderd=!shopGone
[condition][orders]bestelling en verkoop hoorden al eerder bij elkaar=linkedBefore
[condition][orders]bestelling en verkoop hoorden nog nooit bij elkaar=!linkedBefore
[condition][orders]de bestelling was al afgehandeld voordat de taak voor het eerst liep=historic
[condition][orders]de bestelling was nog niet afgehandeld voordat de taak voor het eerst liep=!historic
[condition][orders]de bestelling was er al voordat de taak voor het eerst liep=fromBefore
[condition][orders]de bestelling kwam nadat de taak voor het eerst liep=!fromBefore
[condition][orders]de bestelling neemt een deel van een andere terug=refund
[condition][orders]de bestelling neemt niets terug=!refund
[condition][orders]de kassa kent alle artikelen van de bestelling=unknownArticles.isEmpty()
[condition][orders]de kassa kent niet alle artikelen van de bestelling=!unknownArticles.isEmpty()
[condition][orders]de bestelling telt meer dan {number} (stuks|stuk)=pieces > {number}
[condition][orders]de bestelling telt minder dan {number} stuks=pieces < {number}

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
[condition][]{field} {side} (staat|staan) in de instelling {setting}={side}({field}).isOneOf(settings.list({setting}))
[condition][]{field} {side} (is|zijn) geen van {texts}={side}({field}).isNoneOf({texts})
[condition][]{field} {side} (bevat|bevatten) {text}={side}({field}).has({text})
[condition][]{field} {side} (bevat|bevatten) niet {text}=!{side}({field}).has({text})
[condition][]{field} {side} (begint|beginnen) met {text}={side}({field}).beginsWith({text})
[condition][]{field} {side} (eindigt|eindigen) op {text}={side}({field}).endsWith({text})
[condition][]{field} {side} (komt|komen) overeen met de instelling {setting}={side}({field}).is(settings.text({setting}))
[condition][]{field} {side} (staat|staan) in de tabel {table}={side}({field}).isIn({table})
[condition][]{field} {side} (betekent|betekenen) {text} in de tabel {table}={side}({field}).lookUp({table}) == {text}
[condition][]{field} {side} (betekent|betekenen) niet {text} in de tabel {table}={side}({field}).lookUp({table}) != {text}
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

#: Artikelen: waar ze moeten staan
[consequence][products]maak het aan in de webwinkel omdat {reason}=$pair.createInShop({reason});
[consequence][products]maak het aan in de kassa omdat {reason}=$pair.createInPos({reason});
[consequence][products]verwijder het in de webwinkel omdat {reason}=$pair.deleteInShop({reason});
[consequence][products]verwijder het in de kassa omdat {reason}=$pair.deleteInPos({reason});
[consequence][products]zet het te koop in de webwinkel omdat {reason}=$pair.publish({reason});
[consequence][products]haal het uit de verkoop in de webwinkel omdat {reason}=$pair.unpublish({reason});

#: Velden: wat ze moeten zijn
[consequence][]kopieer {field} naar de webwinkel omdat {reason}=$pair.copyToShop({field}, {reason});
[consequence][]kopieer {field} naar de kassa omdat {reason}=$pair.copyToPos({field}, {reason});
[consequence][]zet {field} in de webwinkel op {value} omdat {reason}=$pair.setInShop({field}, {value}, {reason});
[consequence][]zet {field} in de webwinkel op de waarde van de instelling {setting} omdat {reason}=$pair.setInShop({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]zet {field} in de webwinkel op {field2} {side} omdat {reason}=$pair.setInShop({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]zet {field} in de webwinkel op wat de tabel {table} geeft voor {field2} {side} omdat {reason}=$pair.setInShop({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]zet {field} in de kassa op {value} omdat {reason}=$pair.setInPos({field}, {value}, {reason});
[consequence][]zet {field} in de kassa op de waarde van de instelling {setting} omdat {reason}=$pair.setInPos({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]zet {field} in de kassa op {field2} {side} omdat {reason}=$pair.setInPos({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]zet {field} in de kassa op wat de tabel {table} geeft voor {field2} {side} omdat {reason}=$pair.setInPos({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]vul in de kassa uit de instelling {setting} aan wat de webwinkel mist omdat {reason}=$pair.fillInPos({setting}, {reason});
[consequence][]vul in de webwinkel uit de instelling {setting} aan wat de kassa mist omdat {reason}=$pair.fillInShop({setting}, {reason});
[consequence][]laat {field} ongemoeid omdat {reason}=$pair.leave({field}, {reason});

#: Artikelen: wat de voorraad moet zijn
[consequence][products]zet {field} in de webwinkel op de voorraad van de vestigingen van de instelling {setting} omdat {reason}=$pair.setInShop({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]zet {field} in de webwinkel op de voorraad van de vestigingen {texts} omdat {reason}=$pair.setInShop({field}, $pair.stockOf({texts}), {reason});
[consequence][products]zet {field} in de webwinkel op de voorraad van alle vestigingen omdat {reason}=$pair.setInShop({field}, $pair.getStockOfAll(), {reason});
[consequence][products]zet {field} in de webwinkel op de voorraad van de vestigingen van de instelling {setting} min wat de webwinkel heeft verkocht omdat {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf($pair.getSettings().list({setting}))), {reason});
[consequence][products]zet {field} in de webwinkel op de voorraad van de vestigingen {texts} min wat de webwinkel heeft verkocht omdat {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf({texts})), {reason});
[consequence][products]zet {field} in de webwinkel op de voorraad van alle vestigingen min wat de webwinkel heeft verkocht omdat {reason}=$pair.setInShop({field}, $pair.sellable($pair.getStockOfAll()), {reason});
[consequence][products]zet {field} in de webwinkel op de hele voorraad van de kassa min wat de webwinkel heeft verkocht omdat {reason}=$pair.setInShop({field}, $pair.sellable($pair.getWholeStock()), {reason});
[consequence][products]zet {field} in de webwinkel op de beschikbare voorraad van de kassa min wat de webwinkel heeft verkocht omdat {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailable()), {reason});
[consequence][products]zet {field} in de webwinkel op de beschikbare voorraad van de kassa min de instelling {setting} en wat de webwinkel heeft verkocht omdat {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableLess($pair.getSettings().number({setting}))), {reason});
[consequence][products]zet {field} in de webwinkel op de beschikbare voorraad van de kassa begrensd door de instelling {setting} en min wat de webwinkel heeft verkocht omdat {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableAtMost($pair.getSettings().number({setting}))), {reason});
[consequence][products]zet {field} in de webwinkel op de beschikbare voorraad van alle vestigingen min wat de webwinkel heeft verkocht omdat {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailableOfAll()), {reason});
[consequence][products]zet {field} in de kassa op de voorraad van de vestigingen van de instelling {setting} omdat {reason}=$pair.setInPos({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]zet {field} in de kassa op de voorraad van de vestigingen {texts} omdat {reason}=$pair.setInPos({field}, $pair.stockOf({texts}), {reason});
[consequence][products]zet {field} in de kassa op de voorraad van alle vestigingen omdat {reason}=$pair.setInPos({field}, $pair.getStockOfAll(), {reason});

#: Artikelen: wat iemand moet weten
[consequence][products]zet het in de wacht tot iemand heeft gekeken omdat {reason}=$pair.hold({reason});
[consequence][products]meld het omdat {reason}=$pair.note({reason});
[consequence][products]meld het als ontbrekend omdat {reason}=$pair.missing({reason});
[consequence][products]meld het als niet gekoppeld omdat {reason}=$pair.unlinked({reason});
[consequence][products]laat het staan waar het staat omdat {reason}=$pair.passOver({reason});

#: Bestellingen: wat ermee gebeurt
[consequence][orders]maak er een verkoop van in de kassa omdat {reason}=$pair.createInPos({reason});
[consequence][orders]maak er een bestelling van in de webwinkel omdat {reason}=$pair.createInShop({reason});
[consequence][orders]verwijder de verkoop in de kassa omdat {reason}=$pair.deleteInPos({reason});
[consequence][orders]verwijder de bestelling in de webwinkel omdat {reason}=$pair.deleteInShop({reason});
[consequence][orders]houd de stuks gereserveerd omdat {reason}=$pair.reserve({reason});
[consequence][orders]kopieer de betalingen naar de kassa volgens de tabel {table} of anders volgens de instelling {setting} omdat {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, $pair.getSettings().text({setting})), {reason});
[consequence][orders]kopieer de betalingen naar de kassa volgens de tabel {table} of anders als {text} omdat {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, {text}), {reason});
[consequence][orders]kopieer de regels naar de kassa, alle als artikelen volgens de tabel {table} omdat {reason}=$pair.setInPos("lines", $pair.linesAsArticles({table}), {reason});
[consequence][orders]kopieer de regels naar de kassa, onbekende artikelen als nieuwe artikelen omdat {reason}=$pair.setInPos("lines", $pair.getLinesWithNewArticles(), {reason});
[consequence][orders]kopieer de regels naar de kassa, onbekende artikelen als tekstregels omdat {reason}=$pair.setInPos("lines", $pair.getLinesWithTexts(), {reason});

#: Bestellingen: wat iemand moet weten
[consequence][orders]zet de bestelling in de wacht tot iemand heeft gekeken omdat {reason}=$pair.hold({reason});
[consequence][orders]zet de bestelling in de wacht en noem de onbekende artikelen omdat {reason}=$pair.hold({reason} + ": " + $pair.getUnknownArticles());
[consequence][orders]meld de (bestelling|verkoop) omdat {reason}=$pair.note({reason});
[consequence][orders]laat de (bestelling|verkoop) waar die is omdat {reason}=$pair.passOver({reason});
[consequence][orders]meld de (bestelling|verkoop) als ontbrekend omdat {reason}=$pair.missing({reason});
[consequence][orders]meld de (bestelling|verkoop) als niet gekoppeld omdat {reason}=$pair.unlinked({reason});
