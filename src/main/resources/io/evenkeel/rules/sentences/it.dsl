# Frasi italiane per le regole.

[keyword]regola=rule
[keyword]quando=when
[keyword]allora=then
[keyword]fine=end
[keyword]o=or
[keyword]oppure=or
[keyword]non è vero che=not
[keyword]sì=yes
[keyword]si=yes
[keyword]no=no
[keyword]in cassa=atPos
[keyword]alla cassa=atPos
[keyword]nel negozio=atShop
[keyword]nel negozio online=atShop
[keyword]all'ultimo accordo=agreed

#: Articoli: dove si trovano
[condition][products]un articolo esiste solo in cassa=onlyInPos
[condition][products]un articolo esiste solo nel negozio=onlyInShop
[condition][products]un articolo esiste da entrambe le parti=inBoth
[condition][products]un articolo esiste in cassa=inPos
[condition][products]un articolo esiste nel negozio=inShop
[condition][products]non esiste in cassa=!inPos
[condition][products]non esiste nel negozio=!inShop
[condition][products]è stato eliminato in cassa=posGone
[condition][products]non è (mai stato|stato) eliminato in cassa=!posGone
[condition][products]è stato eliminato nel negozio=shopGone
[condition][products]non è (mai stato|stato) eliminato nel negozio=!shopGone
[condition][products]era già presente da entrambe le parti=linkedBefore
[condition][products]non è mai stato presente da entrambe le parti=!linkedBefore
[condition][products]è una variante=variant
[condition][products]non è una variante=!variant

#: Articoli: se sono in vendita
[condition][products]è attivo in cassa=pos.active == true
[condition][products]è inattivo in cassa=pos.active == false
[condition][products]non è inattivo in cassa=pos.active != false
[condition][products]è stato attivato in cassa=pos.active == true && changedInPos("active")
[condition][products]è stato disattivato in cassa=pos.active == false && changedInPos("active")
[condition][products]è in vendita nel negozio=shop.published == true
[condition][products]non è in vendita nel negozio=shop.published == false
[condition][products]la cassa lo vende tramite il canale dell'impostazione {setting}=soldThrough(settings.text({setting}))
[condition][products]la cassa non lo vende tramite il canale dell'impostazione {setting}=!soldThrough(settings.text({setting}))
[condition][products]la cassa non lo vendeva ancora tramite il canale dell'impostazione {setting}=wasNotSoldThrough(settings.text({setting}))
[condition][products]la cassa lo vende tramite il canale {text}=soldThrough({text})
[condition][products]la cassa non lo vende tramite il canale {text}=!soldThrough({text})
[condition][products]la cassa non lo vendeva ancora tramite il canale {text}=wasNotSoldThrough({text})

#: Articoli: giacenza
[condition][products]la giacenza è gestita=pos.stockTracked != false
[condition][products]la giacenza non è gestita=pos.stockTracked == false
[condition][products]la cassa indica la giacenza di tutti i punti vendita dell'impostazione {setting}=knowsStockOf(settings.list({setting}))
[condition][products]la cassa non indica la giacenza di tutti i punti vendita dell'impostazione {setting}=!knowsStockOf(settings.list({setting}))
[condition][products]la cassa indica la giacenza dei punti vendita {texts}=knowsStockOf({texts})
[condition][products]la cassa non indica la giacenza dei punti vendita {texts}=!knowsStockOf({texts})
[condition][products]la cassa non indica la giacenza di alcun punto vendita=outletCount == 0
[condition][products]la cassa indica la giacenza di almeno un punto vendita=outletCount > 0
[condition][products]la cassa indica la giacenza di un solo punto vendita=outletCount == 1
[condition][products]la cassa indica la giacenza di più punti vendita=outletCount > 1
[condition][products]la cassa indica la giacenza di esattamente {count} (punti|punto) vendita=outletCount == {count}
[condition][products]la cassa indica la giacenza di più di {count} (punti|punto) vendita=outletCount > {count}
[condition][products]la cassa indica la giacenza di meno di {count} punti vendita=outletCount < {count}
[condition][products]la giacenza di tutti i punti vendita è (maggiore|superiore) (di|a) {number}=stockOfAll > {number}
[condition][products]la giacenza di tutti i punti vendita è (minore|inferiore) (di|a) {number}=stockOfAll < {number}
[condition][products]la giacenza dei punti vendita dell'impostazione {setting} è (maggiore|superiore) (di|a) {number}=stockOf(settings.list({setting})) > {number}
[condition][products]la giacenza dei punti vendita dell'impostazione {setting} è (minore|inferiore) (di|a) {number}=stockOf(settings.list({setting})) < {number}
[condition][products]la giacenza dei punti vendita {texts} è (maggiore|superiore) (di|a) {number}=stockOf({texts}) > {number}
[condition][products]la giacenza dei punti vendita {texts} è (minore|inferiore) (di|a) {number}=stockOf({texts}) < {number}
[condition][products]il negozio ha venduto pezzi che la cassa non ha ancora=reserved > 0
[condition][products]la cassa ha tutto ciò che il negozio ha venduto=reserved == 0
[condition][products]la cassa indica la sua giacenza disponibile=available != null
[condition][products]la cassa non indica la sua giacenza disponibile=available == null

#: Ordini
[condition][orders]un ordine esiste solo nel negozio=onlyInShop
[condition][orders]una vendita esiste solo in cassa=onlyInPos
[condition][orders]un ordine è diventato una vendita=inBoth
[condition][orders]un ordine esiste nel negozio=inShop
[condition][orders]una vendita esiste in cassa=inPos
[condition][orders]non c'è alcun ordine nel negozio=!inShop
[condition][orders]non c'è alcuna vendita in cassa=!inPos
[condition][orders]la sua vendita è stata eliminata in cassa=posGone
[condition][orders]la sua vendita non è (mai stata|stata) eliminata in cassa=!posGone
[condition][orders]il suo ordine è stato eliminato nel negozio=shopGone
[condition][orders]il suo ordine non è (mai stato|stato) eliminato nel negozio=!shopGone
[condition][orders]l'ordine e la sua vendita erano già abbinati=linkedBefore
[condition][orders]l'ordine e la sua vendita non erano ancora abbinati=!linkedBefore
[condition][orders]l'ordine era definito già prima della prima esecuzione del lavoro=historic
[condition][orders]l'ordine non era definito prima della prima esecuzione del lavoro=!historic
[condition][orders]l'ordine c'era già prima della prima esecuzione del lavoro=fromBefore
[condition][orders]l'ordine è arrivato dopo la prima esecuzione del lavoro=!fromBefore
[condition][orders]l'ordine riprende una parte di un altro=refund
[condition][orders]l'ordine non riprende nulla=!refund
[condition][orders]la cassa conosce tutti gli articoli dell'ordine=unknownArticles.isEmpty()
[condition][orders]la cassa non conosce tutti gli articoli dell'ordine=!unknownArticles.isEmpty()
[condition][orders]l'ordine comprende più di {number} (pezzi|pezzo)=pieces > {number}
[condition][orders]l'ordine comprende meno di {number} pezzi=pieces < {number}

#: Campi
[condition][]{field} {side} (è|sono) (noto|nota|noti|note)={side}({field}).isKnown()
[condition][]{field} {side} (è|sono) (ignoto|ignota|ignoti|ignote)={side}({field}).isUnknown()
[condition][]{field} {side} (è|sono) {value}={side}({field}).is({value})
[condition][]{field} {side} non (è|sono) {value}={side}({field}).isNot({value})
[condition][]{field} {side} (è|sono) (maggiore|superiore|maggiori) (di|a) {value}={side}({field}).isAbove({value})
[condition][]{field} {side} (è|sono) almeno {value}={side}({field}).isAtLeast({value})
[condition][]{field} {side} (è|sono) (minore|inferiore|minori) (di|a) {value}={side}({field}).isBelow({value})
[condition][]{field} {side} (è|sono) al massimo {value}={side}({field}).isAtMost({value})
[condition][]{field} {side} (è|sono) (compreso|compresa|compresi|comprese) tra {value} e {value2}={side}({field}).isBetween({value}, {value2})
[condition][]{field} {side} (è|sono) (uno|una) tra {texts}={side}({field}).isOneOf({texts})
[condition][]{field} {side} (è|sono) tra i valori dell'impostazione {setting}={side}({field}).isOneOf(settings.list({setting}))
[condition][]{field} {side} non (è|sono) (uno|una) tra {texts}={side}({field}).isNoneOf({texts})
[condition][]{field} {side} (contiene|contengono) {text}={side}({field}).has({text})
[condition][]{field} {side} non (contiene|contengono) {text}=!{side}({field}).has({text})
[condition][]{field} {side} (inizia|iniziano) con {text}={side}({field}).beginsWith({text})
[condition][]{field} {side} (finisce|finiscono) con {text}={side}({field}).endsWith({text})
[condition][]{field} {side} (corrisponde|corrispondono) all'impostazione {setting}={side}({field}).is(settings.text({setting}))
[condition][]{field} {side} (figura|figurano) nella tabella {table}={side}({field}).isIn({table})
[condition][]{field} {side} (significa|significano) {text} nella tabella {table}={side}({field}).lookUp({table}) == {text}
[condition][]{field} {side} non (significa|significano) {text} nella tabella {table}={side}({field}).lookUp({table}) != {text}
[condition][]{field} (è cambiato|è cambiata|sono cambiati|sono cambiate) in cassa=changedInPos({field})
[condition][]{field} non (è cambiato|è cambiata|sono cambiati|sono cambiate) in cassa=!changedInPos({field})
[condition][]{field} (è cambiato|è cambiata|sono cambiati|sono cambiate) nel negozio=changedInShop({field})
[condition][]{field} non (è cambiato|è cambiata|sono cambiati|sono cambiate) nel negozio=!changedInShop({field})
[condition][]{field} (differisce|differiscono) tra cassa e negozio=differs({field})
[condition][]{field} non (differisce|differiscono) tra cassa e negozio=!differs({field})

#: Impostazioni del lavoro
[condition][]l'impostazione {setting} è attiva=settings.isOn({setting})
[condition][]l'impostazione {setting} è disattivata=!settings.isOn({setting})
[condition][]l'impostazione {setting} è {text}=settings.text({setting}) == {text}
[condition][]l'impostazione {setting} non è {text}=settings.text({setting}) != {text}
[condition][]l'impostazione {setting} è vuota=settings.list({setting}).isEmpty()
[condition][]l'impostazione {setting} non è vuota=!settings.list({setting}).isEmpty()
[condition][]l'impostazione {setting} contiene {text}=settings.list({setting}).contains({text})
[condition][]l'impostazione {setting} non contiene {text}=!settings.list({setting}).contains({text})
[condition][]l'impostazione {setting} è (maggiore|superiore) (di|a) {number}=settings.number({setting}) != null && settings.number({setting}) > {number}
[condition][]l'impostazione {setting} è (minore|inferiore) (di|a) {number}=settings.number({setting}) != null && settings.number({setting}) < {number}

#: Articoli: dove devono stare
[consequence][products]crearlo nel negozio perché {reason}=$pair.createInShop({reason});
[consequence][products]crearlo in cassa perché {reason}=$pair.createInPos({reason});
[consequence][products]eliminarlo nel negozio perché {reason}=$pair.deleteInShop({reason});
[consequence][products]eliminarlo in cassa perché {reason}=$pair.deleteInPos({reason});
[consequence][products]metterlo in vendita nel negozio perché {reason}=$pair.publish({reason});
[consequence][products]toglierlo dalla vendita nel negozio perché {reason}=$pair.unpublish({reason});

#: Campi: come devono essere
[consequence][]copiare {field} nel negozio perché {reason}=$pair.copyToShop({field}, {reason});
[consequence][]copiare {field} in cassa perché {reason}=$pair.copyToPos({field}, {reason});
[consequence][]impostare {field} nel negozio a {value} perché {reason}=$pair.setInShop({field}, {value}, {reason});
[consequence][]impostare {field} nel negozio al valore dell'impostazione {setting} perché {reason}=$pair.setInShop({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]impostare {field} nel negozio secondo {field2} {side} perché {reason}=$pair.setInShop({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]impostare {field} nel negozio a ciò che la tabella {table} indica per {field2} {side} perché {reason}=$pair.setInShop({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]impostare {field} in cassa a {value} perché {reason}=$pair.setInPos({field}, {value}, {reason});
[consequence][]impostare {field} in cassa al valore dell'impostazione {setting} perché {reason}=$pair.setInPos({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]impostare {field} in cassa secondo {field2} {side} perché {reason}=$pair.setInPos({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]impostare {field} in cassa a ciò che la tabella {table} indica per {field2} {side} perché {reason}=$pair.setInPos({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]completare in cassa con l'impostazione {setting} ciò che manca nel negozio perché {reason}=$pair.fillInPos({setting}, {reason});
[consequence][]completare nel negozio con l'impostazione {setting} ciò che manca in cassa perché {reason}=$pair.fillInShop({setting}, {reason});
[consequence][]non toccare {field} perché {reason}=$pair.leave({field}, {reason});

#: Articoli: come deve essere la giacenza
[consequence][products]impostare {field} nel negozio alla giacenza dei punti vendita dell'impostazione {setting} perché {reason}=$pair.setInShop({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza dei punti vendita {texts} perché {reason}=$pair.setInShop({field}, $pair.stockOf({texts}), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza di tutti i punti vendita perché {reason}=$pair.setInShop({field}, $pair.getStockOfAll(), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza dei punti vendita dell'impostazione {setting} meno ciò che il negozio ha venduto perché {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf($pair.getSettings().list({setting}))), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza dei punti vendita {texts} meno ciò che il negozio ha venduto perché {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf({texts})), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza di tutti i punti vendita meno ciò che il negozio ha venduto perché {reason}=$pair.setInShop({field}, $pair.sellable($pair.getStockOfAll()), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza intera della cassa meno ciò che il negozio ha venduto perché {reason}=$pair.setInShop({field}, $pair.sellable($pair.getWholeStock()), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza disponibile della cassa meno ciò che il negozio ha venduto perché {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailable()), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza disponibile della cassa meno l'impostazione {setting} e ciò che il negozio ha venduto perché {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableLess($pair.getSettings().number({setting}))), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza disponibile della cassa limitata dall'impostazione {setting} e meno ciò che il negozio ha venduto perché {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableAtMost($pair.getSettings().number({setting}))), {reason});
[consequence][products]impostare {field} nel negozio alla giacenza disponibile di tutti i punti vendita meno ciò che il negozio ha venduto perché {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailableOfAll()), {reason});
[consequence][products]impostare {field} in cassa alla giacenza dei punti vendita dell'impostazione {setting} perché {reason}=$pair.setInPos({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]impostare {field} in cassa alla giacenza dei punti vendita {texts} perché {reason}=$pair.setInPos({field}, $pair.stockOf({texts}), {reason});
[consequence][products]impostare {field} in cassa alla giacenza di tutti i punti vendita perché {reason}=$pair.setInPos({field}, $pair.getStockOfAll(), {reason});

#: Articoli: che cosa deve sapere una persona
[consequence][products]sospenderlo fino a verifica perché {reason}=$pair.hold({reason});
[consequence][products]segnalarlo perché {reason}=$pair.note({reason});
[consequence][products]segnalarlo come mancante perché {reason}=$pair.missing({reason});
[consequence][products]segnalarlo come non collegato perché {reason}=$pair.unlinked({reason});
[consequence][products]lasciarlo dov'è perché {reason}=$pair.passOver({reason});

#: Ordini: che cosa ne è
[consequence][orders]farne una vendita in cassa perché {reason}=$pair.createInPos({reason});
[consequence][orders]farne un ordine nel negozio perché {reason}=$pair.createInShop({reason});
[consequence][orders]eliminare la vendita in cassa perché {reason}=$pair.deleteInPos({reason});
[consequence][orders]eliminare l'ordine nel negozio perché {reason}=$pair.deleteInShop({reason});
[consequence][orders]tenere riservati i suoi pezzi perché {reason}=$pair.reserve({reason});
[consequence][orders]copiare i pagamenti in cassa secondo la tabella {table} o altrimenti secondo l'impostazione {setting} perché {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, $pair.getSettings().text({setting})), {reason});
[consequence][orders]copiare i pagamenti in cassa secondo la tabella {table} o altrimenti come {text} perché {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, {text}), {reason});
[consequence][orders]copiare le righe in cassa, tutte come articoli secondo la tabella {table} perché {reason}=$pair.setInPos("lines", $pair.linesAsArticles({table}), {reason});
[consequence][orders]copiare le righe in cassa, gli articoli sconosciuti come nuovi articoli perché {reason}=$pair.setInPos("lines", $pair.getLinesWithNewArticles(), {reason});
[consequence][orders]copiare le righe in cassa, gli articoli sconosciuti come righe di testo perché {reason}=$pair.setInPos("lines", $pair.getLinesWithTexts(), {reason});

#: Ordini: che cosa deve sapere una persona
[consequence][orders]sospendere l'ordine fino a verifica perché {reason}=$pair.hold({reason});
[consequence][orders]sospendere l'ordine e nominare gli articoli sconosciuti perché {reason}=$pair.hold({reason} + ": " + $pair.getUnknownArticles());
[consequence][orders]segnalare (l'ordine|la vendita) perché {reason}=$pair.note({reason});
[consequence][orders]lasciare (l'ordine|la vendita) dov'è perché {reason}=$pair.passOver({reason});
[consequence][orders]segnalare (l'ordine|la vendita) come mancante perché {reason}=$pair.missing({reason});
[consequence][orders]segnalare (l'ordine|la vendita) come non (collegato|collegata) perché {reason}=$pair.unlinked({reason});
