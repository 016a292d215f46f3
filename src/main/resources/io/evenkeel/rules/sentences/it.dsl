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

#: Dove si trova
[condition][]un articolo esiste solo in cassa=onlyInPos
[condition][]un articolo esiste solo nel negozio=onlyInShop
[condition][]un articolo esiste da entrambe le parti=inBoth
[condition][]un articolo esiste in cassa=inPos
[condition][]un articolo esiste nel negozio=inShop
[condition][]non esiste in cassa=!inPos
[condition][]non esiste nel negozio=!inShop
[condition][]è stato eliminato in cassa=posGone
[condition][]non è (mai stato|stato) eliminato in cassa=!posGone
[condition][]è stato eliminato nel negozio=shopGone
[condition][]non è (mai stato|stato) eliminato nel negozio=!shopGone
[condition][]era già presente da entrambe le parti=linkedBefore
[condition][]non è mai stato presente da entrambe le parti=!linkedBefore
[condition][]è una variante=variant
[condition][]non è una variante=!variant

#: Se è in vendita
[condition][]è attivo in cassa=pos.active == true
[condition][]è inattivo in cassa=pos.active == false
[condition][]non è inattivo in cassa=pos.active != false
[condition][]è stato attivato in cassa=pos.active == true && changedInPos("active")
[condition][]è stato disattivato in cassa=pos.active == false && changedInPos("active")
[condition][]è in vendita nel negozio=shop.published == true
[condition][]non è in vendita nel negozio=shop.published == false
[condition][]la cassa lo vende tramite il canale dell'impostazione {setting}=soldThrough(settings.text({setting}))
[condition][]la cassa non lo vende tramite il canale dell'impostazione {setting}=!soldThrough(settings.text({setting}))
[condition][]la cassa non lo vendeva ancora tramite il canale dell'impostazione {setting}=wasNotSoldThrough(settings.text({setting}))
[condition][]la cassa lo vende tramite il canale {text}=soldThrough({text})
[condition][]la cassa non lo vende tramite il canale {text}=!soldThrough({text})
[condition][]la cassa non lo vendeva ancora tramite il canale {text}=wasNotSoldThrough({text})

#: Giacenza
[condition][]la giacenza è gestita=pos.stockTracked != false
[condition][]la giacenza non è gestita=pos.stockTracked == false
[condition][]la cassa indica la giacenza di tutti i punti vendita dell'impostazione {setting}=knowsStockOf(settings.list({setting}))
[condition][]la cassa non indica la giacenza di tutti i punti vendita dell'impostazione {setting}=!knowsStockOf(settings.list({setting}))
[condition][]la cassa indica la giacenza dei punti vendita {texts}=knowsStockOf({texts})
[condition][]la cassa non indica la giacenza dei punti vendita {texts}=!knowsStockOf({texts})
[condition][]la cassa non indica la giacenza di alcun punto vendita=outletCount == 0
[condition][]la cassa indica la giacenza di almeno un punto vendita=outletCount > 0
[condition][]la cassa indica la giacenza di un solo punto vendita=outletCount == 1
[condition][]la cassa indica la giacenza di più punti vendita=outletCount > 1
[condition][]la cassa indica la giacenza di esattamente {count} (punti|punto) vendita=outletCount == {count}
[condition][]la cassa indica la giacenza di più di {count} (punti|punto) vendita=outletCount > {count}
[condition][]la cassa indica la giacenza di meno di {count} punti vendita=outletCount < {count}
[condition][]la giacenza di tutti i punti vendita è (maggiore|superiore) (di|a) {number}=stockOfAll > {number}
[condition][]la giacenza di tutti i punti vendita è (minore|inferiore) (di|a) {number}=stockOfAll < {number}
[condition][]la giacenza dei punti vendita dell'impostazione {setting} è (maggiore|superiore) (di|a) {number}=stockOf(settings.list({setting})) > {number}
[condition][]la giacenza dei punti vendita dell'impostazione {setting} è (minore|inferiore) (di|a) {number}=stockOf(settings.list({setting})) < {number}
[condition][]la giacenza dei punti vendita {texts} è (maggiore|superiore) (di|a) {number}=stockOf({texts}) > {number}
[condition][]la giacenza dei punti vendita {texts} è (minore|inferiore) (di|a) {number}=stockOf({texts}) < {number}

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
[condition][]{field} {side} non (è|sono) (uno|una) tra {texts}={side}({field}).isNoneOf({texts})
[condition][]{field} {side} (contiene|contengono) {text}={side}({field}).has({text})
[condition][]{field} {side} non (contiene|contengono) {text}=!{side}({field}).has({text})
[condition][]{field} {side} (inizia|iniziano) con {text}={side}({field}).beginsWith({text})
[condition][]{field} {side} (finisce|finiscono) con {text}={side}({field}).endsWith({text})
[condition][]{field} {side} (corrisponde|corrispondono) all'impostazione {setting}={side}({field}).is(settings.text({setting}))
[condition][]{field} {side} (figura|figurano) nella tabella {table}={side}({field}).isIn({table})
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

#: Dove deve stare
[consequence][]crearlo nel negozio perché {reason}=$pair.createInShop({reason});
[consequence][]crearlo in cassa perché {reason}=$pair.createInPos({reason});
[consequence][]eliminarlo nel negozio perché {reason}=$pair.deleteInShop({reason});
[consequence][]eliminarlo in cassa perché {reason}=$pair.deleteInPos({reason});
[consequence][]metterlo in vendita nel negozio perché {reason}=$pair.publish({reason});
[consequence][]toglierlo dalla vendita nel negozio perché {reason}=$pair.unpublish({reason});

#: Come devono essere i campi
[consequence][]copiare {field} nel negozio perché {reason}=$pair.copyToShop({field}, {reason});
[consequence][]copiare {field} in cassa perché {reason}=$pair.copyToPos({field}, {reason});
[consequence][]impostare {field} nel negozio a {value} perché {reason}=$pair.setInShop({field}, {value}, {reason});
[consequence][]impostare {field} nel negozio al valore dell'impostazione {setting} perché {reason}=$pair.setInShop({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]impostare {field} nel negozio alla giacenza dei punti vendita dell'impostazione {setting} perché {reason}=$pair.setInShop({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][]impostare {field} nel negozio alla giacenza dei punti vendita {texts} perché {reason}=$pair.setInShop({field}, $pair.stockOf({texts}), {reason});
[consequence][]impostare {field} nel negozio alla giacenza di tutti i punti vendita perché {reason}=$pair.setInShop({field}, $pair.getStockOfAll(), {reason});
[consequence][]impostare {field} nel negozio secondo {field2} {side} perché {reason}=$pair.setInShop({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]impostare {field} nel negozio a ciò che la tabella {table} indica per {field2} {side} perché {reason}=$pair.setInShop({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]impostare {field} in cassa a {value} perché {reason}=$pair.setInPos({field}, {value}, {reason});
[consequence][]impostare {field} in cassa al valore dell'impostazione {setting} perché {reason}=$pair.setInPos({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]impostare {field} in cassa alla giacenza dei punti vendita dell'impostazione {setting} perché {reason}=$pair.setInPos({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][]impostare {field} in cassa alla giacenza dei punti vendita {texts} perché {reason}=$pair.setInPos({field}, $pair.stockOf({texts}), {reason});
[consequence][]impostare {field} in cassa alla giacenza di tutti i punti vendita perché {reason}=$pair.setInPos({field}, $pair.getStockOfAll(), {reason});
[consequence][]impostare {field} in cassa secondo {field2} {side} perché {reason}=$pair.setInPos({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]impostare {field} in cassa a ciò che la tabella {table} indica per {field2} {side} perché {reason}=$pair.setInPos({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]non toccare {field} perché {reason}=$pair.leave({field}, {reason});

#: Che cosa deve sapere una persona
[consequence][]sospenderlo fino a verifica perché {reason}=$pair.hold({reason});
[consequence][]segnalarlo perché {reason}=$pair.note({reason});
[consequence][]segnalarlo come mancante perché {reason}=$pair.missing({reason});
[consequence][]segnalarlo come non collegato perché {reason}=$pair.unlinked({reason});
