# Phrases françaises pour les règles.

[keyword]règle=rule
[keyword]quand=when
[keyword]alors=then
[keyword]fin=end
[keyword]ou=or
[keyword]il est faux que=not
[keyword]oui=yes
[keyword]non=no
[keyword]en caisse=atPos
[keyword]à la caisse=atPos
[keyword]dans la boutique=atShop
[keyword]dans la boutique en ligne=atShop
[keyword]lors du dernier accord=agreed

#: Articles : où ils se trouvent
[condition][products]un article n'existe qu'en caisse=onlyInPos
[condition][products]un article n'existe que dans la boutique=onlyInShop
[condition][products]un article existe des deux côtés=inBoth
[condition][products]un article existe en caisse=inPos
[condition][products]un article existe dans la boutique=inShop
[condition][products]il n'existe pas en caisse=!inPos
[condition][products]il n'existe pas dans la boutique=!inShop
[condition][products]il a été supprimé en caisse=posGone
[condition][products]il n'a (jamais|pas) été supprimé en caisse=!posGone
[condition][products]il a été supprimé dans la boutique=shopGone
[condition][products]il n'a (jamais|pas) été supprimé dans la boutique=!shopGone
[condition][products]il a déjà existé des deux côtés=linkedBefore
[condition][products]il n'a jamais existé des deux côtés=!linkedBefore
[condition][products]c'est une variante=variant
[condition][products]ce n'est pas une variante=!variant

#: Articles : s'ils sont vendus
[condition][products]il est actif en caisse=pos.active == true
[condition][products]il est inactif en caisse=pos.active == false
[condition][products]il n'est pas inactif en caisse=pos.active != false
[condition][products]il a été activé en caisse=pos.active == true && changedInPos("active")
[condition][products]il a été désactivé en caisse=pos.active == false && changedInPos("active")
[condition][products]il est en vente dans la boutique=shop.published == true
[condition][products]il n'est pas en vente dans la boutique=shop.published == false
[condition][products]la caisse le vend par le canal du réglage {setting}=soldThrough(settings.text({setting}))
[condition][products]la caisse ne le vend pas par le canal du réglage {setting}=!soldThrough(settings.text({setting}))
[condition][products]la caisse ne le vendait pas encore par le canal du réglage {setting}=wasNotSoldThrough(settings.text({setting}))
[condition][products]la caisse le vend par le canal {text}=soldThrough({text})
[condition][products]la caisse ne le vend pas par le canal {text}=!soldThrough({text})
[condition][products]la caisse ne le vendait pas encore par le canal {text}=wasNotSoldThrough({text})

#: Articles : stock
[condition][products]son stock est suivi=pos.stockTracked != false
[condition][products]son stock n'est pas suivi=pos.stockTracked == false
[condition][products]la caisse indique le stock de tous les points de vente du réglage {setting}=knowsStockOf(settings.list({setting}))
[condition][products]la caisse n'indique pas le stock de tous les points de vente du réglage {setting}=!knowsStockOf(settings.list({setting}))
[condition][products]la caisse indique le stock des points de vente {texts}=knowsStockOf({texts})
[condition][products]la caisse n'indique pas le stock des points de vente {texts}=!knowsStockOf({texts})
[condition][products]la caisse n'indique le stock d'aucun point de vente=outletCount == 0
[condition][products]la caisse indique le stock d'au moins un point de vente=outletCount > 0
[condition][products]la caisse indique le stock d'un seul point de vente=outletCount == 1
[condition][products]la caisse indique le stock de plusieurs points de vente=outletCount > 1
[condition][products]la caisse indique le stock d'exactement {count} (points|point) de vente=outletCount == {count}
[condition][products]la caisse indique le stock de plus de {count} (points|point) de vente=outletCount > {count}
[condition][products]la caisse indique le stock de moins de {count} points de vente=outletCount < {count}
[condition][products]le stock de tous les points de vente est supérieur à {number}=stockOfAll > {number}
[condition][products]le stock de tous les points de vente est inférieur à {number}=stockOfAll < {number}
[condition][products]le stock des points de vente du réglage {setting} est supérieur à {number}=stockOf(settings.list({setting})) > {number}
[condition][products]le stock des points de vente du réglage {setting} est inférieur à {number}=stockOf(settings.list({setting})) < {number}
[condition][products]le stock des points de vente {texts} est supérieur à {number}=stockOf({texts}) > {number}
[condition][products]le stock des points de vente {texts} est inférieur à {number}=stockOf({texts}) < {number}
[condition][products]la boutique a vendu des pièces que la caisse n'a pas encore=reserved > 0
[condition][products]la caisse a tout ce que la boutique a vendu=reserved == 0
[condition][products]la caisse indique son stock disponible=available != null
[condition][products]la caisse n'indique pas son stock disponible=available == null

#: Commandes
[condition][orders]une commande n'existe que dans la boutique=onlyInShop
[condition][orders]une vente n'existe qu'en caisse=onlyInPos
[condition][orders]une commande est devenue une vente=inBoth
[condition][orders]une commande existe dans la boutique=inShop
[condition][orders]une vente existe en caisse=inPos
[condition][orders]il n'y a pas de commande dans la boutique=!inShop
[condition][orders]il n'y a pas de vente en caisse=!inPos
[condition][orders]sa vente a été supprimée en caisse=posGone
[condition][orders]sa vente n'a (jamais|pas) été supprimée en caisse=!posGone
[condition][orders]sa commande a été supprimée dans la boutique=shopGone
[condition][orders]sa commande n'a (jamais|pas) été supprimée dans la boutique=!shopGone
[condition][orders]la commande et sa vente allaient déjà ensemble=linkedBefore
[condition][orders]la commande et sa vente n'allaient pas encore ensemble=!linkedBefore
[condition][orders]la commande était réglée avant la première exécution de la tâche=historic
[condition][orders]la commande n'était pas réglée avant la première exécution de la tâche=!historic
[condition][orders]la commande existait avant la première exécution de la tâche=fromBefore
[condition][orders]la commande est arrivée après la première exécution de la tâche=!fromBefore
[condition][orders]la commande reprend une partie d'une autre=refund
[condition][orders]la commande ne reprend rien=!refund
[condition][orders]la caisse connaît tous les articles de la commande=unknownArticles.isEmpty()
[condition][orders]la caisse ne connaît pas tous les articles de la commande=!unknownArticles.isEmpty()
[condition][orders]la commande compte plus de {number} (pièces|pièce)=pieces > {number}
[condition][orders]la commande compte moins de {number} pièces=pieces < {number}

#: Champs
[condition][]{field} {side} (est|sont) (connu|connue|connus|connues)={side}({field}).isKnown()
[condition][]{field} {side} (est|sont) (inconnu|inconnue|inconnus|inconnues)={side}({field}).isUnknown()
[condition][]{field} {side} (est|sont|vaut) {value}={side}({field}).is({value})
[condition][]{field} {side} (n'est pas|ne sont pas|ne vaut pas) {value}={side}({field}).isNot({value})
[condition][]{field} {side} (est|sont) (supérieur|supérieure|supérieurs|supérieures) à {value}={side}({field}).isAbove({value})
[condition][]{field} {side} (est|sont) d'au moins {value}={side}({field}).isAtLeast({value})
[condition][]{field} {side} (est|sont) (inférieur|inférieure|inférieurs|inférieures) à {value}={side}({field}).isBelow({value})
[condition][]{field} {side} (est|sont) d'au plus {value}={side}({field}).isAtMost({value})
[condition][]{field} {side} (est|sont) (compris|comprise|comprises) entre {value} et {value2}={side}({field}).isBetween({value}, {value2})
[condition][]{field} {side} (est|sont) parmi {texts}={side}({field}).isOneOf({texts})
[condition][]{field} {side} (figure|figurent) dans le réglage {setting}={side}({field}).isOneOf(settings.list({setting}))
[condition][]{field} {side} (n'est|ne sont) pas parmi {texts}={side}({field}).isNoneOf({texts})
[condition][]{field} {side} (contient|contiennent) {text}={side}({field}).has({text})
[condition][]{field} {side} (ne contient|ne contiennent) pas {text}=!{side}({field}).has({text})
[condition][]{field} {side} (commence|commencent) par {text}={side}({field}).beginsWith({text})
[condition][]{field} {side} (se termine|se terminent) par {text}={side}({field}).endsWith({text})
[condition][]{field} {side} (correspond|correspondent) au réglage {setting}={side}({field}).is(settings.text({setting}))
[condition][]{field} {side} (figure|figurent) dans la table {table}={side}({field}).isIn({table})
[condition][]{field} {side} (signifie|signifient) {text} dans la table {table}={side}({field}).lookUp({table}) == {text}
[condition][]{field} {side} (ne signifie|ne signifient) pas {text} dans la table {table}={side}({field}).lookUp({table}) != {text}
[condition][]{field} (a|ont) changé en caisse=changedInPos({field})
[condition][]{field} (n'a|n'ont) pas changé en caisse=!changedInPos({field})
[condition][]{field} (a|ont) changé dans la boutique=changedInShop({field})
[condition][]{field} (n'a|n'ont) pas changé dans la boutique=!changedInShop({field})
[condition][]{field} (diffère|diffèrent) entre la caisse et la boutique=differs({field})
[condition][]{field} (ne diffère|ne diffèrent) pas entre la caisse et la boutique=!differs({field})

#: Réglages de la tâche
[condition][]le réglage {setting} est activé=settings.isOn({setting})
[condition][]le réglage {setting} est désactivé=!settings.isOn({setting})
[condition][]le réglage {setting} vaut {text}=settings.text({setting}) == {text}
[condition][]le réglage {setting} ne vaut pas {text}=settings.text({setting}) != {text}
[condition][]le réglage {setting} est vide=settings.list({setting}).isEmpty()
[condition][]le réglage {setting} n'est pas vide=!settings.list({setting}).isEmpty()
[condition][]le réglage {setting} contient {text}=settings.list({setting}).contains({text})
[condition][]le réglage {setting} ne contient pas {text}=!settings.list({setting}).contains({text})
[condition][]le réglage {setting} est supérieur à {number}=settings.number({setting}) != null && settings.number({setting}) > {number}
[condition][]le réglage {setting} est inférieur à {number}=settings.number({setting}) != null && settings.number({setting}) < {number}

#: Articles : où ils doivent se trouver
[consequence][products]le créer dans la boutique (parce que|car) {reason}=$pair.createInShop({reason});
[consequence][products]le créer en caisse (parce que|car) {reason}=$pair.createInPos({reason});
[consequence][products]le supprimer dans la boutique (parce que|car) {reason}=$pair.deleteInShop({reason});
[consequence][products]le supprimer en caisse (parce que|car) {reason}=$pair.deleteInPos({reason});
[consequence][products]le mettre en vente dans la boutique (parce que|car) {reason}=$pair.publish({reason});
[consequence][products]le retirer de la vente dans la boutique (parce que|car) {reason}=$pair.unpublish({reason});

#: Champs : ce qu'ils doivent être
[consequence][]copier {field} vers la boutique (parce que|car) {reason}=$pair.copyToShop({field}, {reason});
[consequence][]copier {field} vers la caisse (parce que|car) {reason}=$pair.copyToPos({field}, {reason});
[consequence][]fixer {field} dans la boutique à {value} (parce que|car) {reason}=$pair.setInShop({field}, {value}, {reason});
[consequence][]fixer {field} dans la boutique à la valeur du réglage {setting} (parce que|car) {reason}=$pair.setInShop({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]fixer {field} dans la boutique d'après {field2} {side} (parce que|car) {reason}=$pair.setInShop({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]fixer {field} dans la boutique à ce que la table {table} donne pour {field2} {side} (parce que|car) {reason}=$pair.setInShop({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]fixer {field} en caisse à {value} (parce que|car) {reason}=$pair.setInPos({field}, {value}, {reason});
[consequence][]fixer {field} en caisse à la valeur du réglage {setting} (parce que|car) {reason}=$pair.setInPos({field}, $pair.getSettings().text({setting}), {reason});
[consequence][]fixer {field} en caisse d'après {field2} {side} (parce que|car) {reason}=$pair.setInPos({field}, $pair.{side}({field2}).text(), {reason});
[consequence][]fixer {field} en caisse à ce que la table {table} donne pour {field2} {side} (parce que|car) {reason}=$pair.setInPos({field}, $pair.{side}({field2}).lookUp({table}), {reason});
[consequence][]compléter à la caisse par le réglage {setting} ce qui manque dans la boutique (parce que|car) {reason}=$pair.fillInPos({setting}, {reason});
[consequence][]compléter dans la boutique par le réglage {setting} ce qui manque à la caisse (parce que|car) {reason}=$pair.fillInShop({setting}, {reason});
[consequence][]laisser {field} (tel quel|telle quelle|tels quels|telles quelles) (parce que|car) {reason}=$pair.leave({field}, {reason});

#: Articles : ce que doit être le stock
[consequence][products]fixer {field} dans la boutique au stock des points de vente du réglage {setting} (parce que|car) {reason}=$pair.setInShop({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]fixer {field} dans la boutique au stock des points de vente {texts} (parce que|car) {reason}=$pair.setInShop({field}, $pair.stockOf({texts}), {reason});
[consequence][products]fixer {field} dans la boutique au stock de tous les points de vente (parce que|car) {reason}=$pair.setInShop({field}, $pair.getStockOfAll(), {reason});
[consequence][products]fixer {field} dans la boutique au stock des points de vente du réglage {setting} moins ce que la boutique a vendu (parce que|car) {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf($pair.getSettings().list({setting}))), {reason});
[consequence][products]fixer {field} dans la boutique au stock des points de vente {texts} moins ce que la boutique a vendu (parce que|car) {reason}=$pair.setInShop({field}, $pair.sellable($pair.stockOf({texts})), {reason});
[consequence][products]fixer {field} dans la boutique au stock de tous les points de vente moins ce que la boutique a vendu (parce que|car) {reason}=$pair.setInShop({field}, $pair.sellable($pair.getStockOfAll()), {reason});
[consequence][products]fixer {field} dans la boutique au stock entier de la caisse moins ce que la boutique a vendu (parce que|car) {reason}=$pair.setInShop({field}, $pair.sellable($pair.getWholeStock()), {reason});
[consequence][products]fixer {field} dans la boutique au stock disponible de la caisse moins ce que la boutique a vendu (parce que|car) {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailable()), {reason});
[consequence][products]fixer {field} dans la boutique au stock disponible de la caisse moins le réglage {setting} et ce que la boutique a vendu (parce que|car) {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableLess($pair.getSettings().number({setting}))), {reason});
[consequence][products]fixer {field} dans la boutique au stock disponible de la caisse plafonné par le réglage {setting} et moins ce que la boutique a vendu (parce que|car) {reason}=$pair.setInShop({field}, $pair.sellable($pair.availableAtMost($pair.getSettings().number({setting}))), {reason});
[consequence][products]fixer {field} dans la boutique au stock disponible de tous les points de vente moins ce que la boutique a vendu (parce que|car) {reason}=$pair.setInShop({field}, $pair.sellable($pair.getAvailableOfAll()), {reason});
[consequence][products]fixer {field} en caisse au stock des points de vente du réglage {setting} (parce que|car) {reason}=$pair.setInPos({field}, $pair.stockOf($pair.getSettings().list({setting})), {reason});
[consequence][products]fixer {field} en caisse au stock des points de vente {texts} (parce que|car) {reason}=$pair.setInPos({field}, $pair.stockOf({texts}), {reason});
[consequence][products]fixer {field} en caisse au stock de tous les points de vente (parce que|car) {reason}=$pair.setInPos({field}, $pair.getStockOfAll(), {reason});

#: Articles : ce qu'une personne doit savoir
[consequence][products]le suspendre jusqu'à vérification (parce que|car) {reason}=$pair.hold({reason});
[consequence][products]le signaler (parce que|car) {reason}=$pair.note({reason});
[consequence][products]le signaler comme manquant (parce que|car) {reason}=$pair.missing({reason});
[consequence][products]le signaler comme non lié (parce que|car) {reason}=$pair.unlinked({reason});
[consequence][products]le laisser où il est (parce que|car) {reason}=$pair.passOver({reason});

#: Commandes : ce qu'elles deviennent
[consequence][orders]en faire une vente en caisse (parce que|car) {reason}=$pair.createInPos({reason});
[consequence][orders]en faire une commande dans la boutique (parce que|car) {reason}=$pair.createInShop({reason});
[consequence][orders]supprimer la vente en caisse (parce que|car) {reason}=$pair.deleteInPos({reason});
[consequence][orders]supprimer la commande dans la boutique (parce que|car) {reason}=$pair.deleteInShop({reason});
[consequence][orders]garder ses pièces réservées (parce que|car) {reason}=$pair.reserve({reason});
[consequence][orders]copier les paiements vers la caisse selon la table {table} ou sinon selon le réglage {setting} (parce que|car) {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, $pair.getSettings().text({setting})), {reason});
[consequence][orders]copier les paiements vers la caisse selon la table {table} ou sinon comme {text} (parce que|car) {reason}=$pair.setInPos("payments", $pair.paymentsBy({table}, {text}), {reason});
[consequence][orders]copier les lignes vers la caisse, toutes comme articles selon la table {table} (parce que|car) {reason}=$pair.setInPos("lines", $pair.linesAsArticles({table}), {reason});
[consequence][orders]copier les lignes vers la caisse, les articles inconnus comme nouveaux articles (parce que|car) {reason}=$pair.setInPos("lines", $pair.getLinesWithNewArticles(), {reason});
[consequence][orders]copier les lignes vers la caisse, les articles inconnus comme lignes de texte (parce que|car) {reason}=$pair.setInPos("lines", $pair.getLinesWithTexts(), {reason});

#: Commandes : ce qu'une personne doit savoir
[consequence][orders]suspendre la commande jusqu'à vérification (parce que|car) {reason}=$pair.hold({reason});
[consequence][orders]suspendre la commande et nommer les articles inconnus (parce que|car) {reason}=$pair.hold({reason} + ": " + $pair.getUnknownArticles());
[consequence][orders]signaler (la commande|la vente) (parce que|car) {reason}=$pair.note({reason});
[consequence][orders]laisser (la commande|la vente) où elle est (parce que|car) {reason}=$pair.passOver({reason});
[consequence][orders]signaler (la commande|la vente) comme manquante (parce que|car) {reason}=$pair.missing({reason});
[consequence][orders]signaler (la commande|la vente) comme non liée (parce que|car) {reason}=$pair.unlinked({reason});
