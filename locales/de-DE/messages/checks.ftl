### Ein Satz für jede Prüfung. Die Kennung der Nachricht ist die Kennung der Prüfung; ihre Variablen
### sind deren Fakten und zu jedem Fakt, der Text oder Liste ist, `$has-…` mit „yes“ oder „no“.

## Teile, die mehrere Sätze gemeinsam haben

in-table =
    { $has-table ->
        [yes] {" "}in der Tabelle „{ $table }“
       *[no] {""}
    }
from-table =
    { $has-table ->
        [yes] {" "}in der Tabelle „{ $table }“
       *[no] {""}
    }
from-section =
    { $has-section ->
        [yes] {" "}im Abschnitt „{ $section }“
       *[no] {""}
    }
under-owner =
    { $has-owner ->
        [yes] {" "}unter „{ $owner }“
       *[no] {""}
    }
quoted-text =
    { $has-text ->
        [yes] : „{ $text }“
       *[no] {""}
    }
from-text-on =
    { $has-text ->
        [yes] , und zwar ab „{ $text }“
       *[no] {""}
    }
in-parentheses =
    { $has-detail ->
        [yes] {" "}(„{ $detail }“)
       *[no] {""}
    }
because =
    { $detail ->
        [no-map] : Es enthält keine Schlüssel mit Werten
        [aliases] : Seine Aliasse ergeben zu viel
        [documents] : Es enthält mehr als ein Dokument
       *[other] { in-parentheses }
    }
too-large =
    { $detail ->
        [front-matter] : Ihr Front Matter ist länger als 64 KiB
        [nodes] : Sie hat zu viele Einträge
       *[cells] : Eine Tabelle hat zu viele Zellen
    }
also-possible =
    { $has-alternatives ->
        [yes] {" "}Auch möglich: Zeile { $alternatives }.
       *[no] {""}
    }
repeats =
    { $duplicate ->
        [yes] {" "}Derselbe Inhalt ist schon vorhanden.
       *[no] {""}
    }
exchanged =
    { $has-other ->
        [yes] {" "}Vertauscht mit: „{ $other }“.
       *[no] {""}
    }
blocks =
    { $count } { $kind ->
        [alert] Hinweiskästen
        [code] Codeblöcke
        [directive] Direktiven
        [entry] Einträge
        [heading] Überschriften
        [html] HTML-Blöcke
        [image] Bilder
        [include] Einbindungen
        [item] Listenpunkte
        [list] Listen
        [paragraph] Absätze
        [quote] Zitate
        [row] Tabellenzeilen
        [rule] Trennlinien
        [table] Tabellen
        [table-head] Tabellenköpfe
       *[other] Blöcke
    }

## Lesbar: Die Dateien lassen sich überhaupt lesen

invalid-encoding =
    { $kind ->
        [invalid-utf8] Die Datei ist kein gültiges UTF-8; { $count ->
            [one] ein ungültiges Byte wurde als U+FFFD gelesen.
           *[other] { $count } ungültige Bytes wurden als U+FFFD gelesen.
        }
        [nul-byte] Die Datei enthält { $count ->
            [one] ein NUL-Byte.
           *[other] { $count } NUL-Bytes.
        }
        [utf16] Die Datei liegt in UTF-16 vor; andere Werkzeuge erwarten UTF-8.
       *[other] Die Kodierung der Datei ist ungültig.
    }
invalid-front-matter =
    { $kind ->
        [duplicate-key] Der Schlüssel „{ $key }“ steht zweimal im Front Matter.
        [unclosed-front-matter] Dem Front Matter fehlt die schließende Zeile.
       *[invalid-yaml] Das Front Matter lässt sich nicht lesen{ because }.
    }
truncated-document = Die Seite ist zu groß, um sie ganz zu vergleichen; ihr Ende wurde ausgelassen{ too-large }.
internal-error = Ein interner Fehler in Diptych hat diesen Vergleich abgebrochen; bitte melden Sie ihn{ in-parentheses }.

## Vollständig: Nichts fehlt, und nichts wurde hinzuerfunden

missing-document = Diese Seite ist nicht übersetzt.
extra-document =
    Zu dieser Übersetzung gibt es keine Seite in der Quelle.{ $has-moved ->
        [yes] {" "}Die Quelle liegt jetzt unter „{ $moved }“.
       *[no] {""}
    }

missing-section =
    { $blocks ->
        [0] Der Abschnitt „{ $title }“ fehlt.
        [one] Der Abschnitt „{ $title }“ fehlt samt dem einen Block, der dazugehört.
       *[other] Der Abschnitt „{ $title }“ fehlt samt den { $blocks } Blöcken, die dazugehören.
    }{ also-possible }
extra-section =
    { $blocks ->
        [0] Der Abschnitt „{ $title }“ hat keine Entsprechung in der Quelle.
        [one] Der Abschnitt „{ $title }“ mit einem Block hat keine Entsprechung in der Quelle.
       *[other] Der Abschnitt „{ $title }“ mit { $blocks } Blöcken hat keine Entsprechung in der Quelle.
    }{ repeats }{ also-possible }
missing-heading =
    { $blocks ->
        [0] Die Überschrift „{ $title }“ (Ebene { $level }) fehlt; in der Quelle steht nichts darunter.
       *[other] Die Überschrift „{ $title }“ (Ebene { $level }) fehlt; der Text darunter ist vorhanden.
    }{ also-possible }
extra-heading = Die Überschrift „{ $title }“ (Ebene { $level }) hat keine Entsprechung in der Quelle.{ repeats }{ also-possible }

missing-row =
    { $count ->
        [one] Die Tabellenzeile „{ $key }“ fehlt{ from-table }{ in-section }.
       *[other] { $count } Tabellenzeilen fehlen{ from-table }{ in-section }, und zwar ab „{ $key }“.
    }{ also-possible }
extra-row =
    { $count ->
        [one] Die Tabellenzeile „{ $key }“{ in-table }{ in-section } hat keine Entsprechung in der Quelle.
       *[other] { $count } Tabellenzeilen{ in-table }{ in-section } haben keine Entsprechung in der Quelle, und zwar ab „{ $key }“.
    }{ repeats }{ also-possible }
missing-role =
    { $count ->
        [one] Die Rolle „{ $role }“ fehlt{ from-table }{ under-owner }.
       *[other] { $count } Rollen fehlen{ from-table }{ under-owner }, und zwar ab „{ $role }“.
    }{ also-possible }
extra-role =
    Die Rolle „{ $role }“{ in-table }{ under-owner } gibt es in der Quelle nicht.{ repeats }{ also-possible }
unnamed-role = Die Rolle „{ $role }“{ under-owner } hat im Katalog dieser Sprache keinen Namen. Auf der Seite heißt sie „{ $found }“; `diptych roles extract` hält das als `-{ $id }` fest.
unknown-role = Die Rolle „{ $role }“{ under-owner } fehlt im Katalog der Quelle. `diptych roles extract` trägt sie ein.
missing-item =
    { $count ->
        [one] Ein Listenpunkt fehlt{ from-section }{ quoted-text }.
       *[other] { $count } Listenpunkte fehlen{ from-section }{ from-text-on }.
    }{ also-possible }
extra-item =
    { $count ->
        [one] Ein Listenpunkt{ in-section } hat keine Entsprechung in der Quelle{ quoted-text }.
       *[other] { $count } Listenpunkte{ in-section } haben keine Entsprechung in der Quelle{ from-text-on }.
    }{ repeats }{ also-possible }
missing-block =
    { $count ->
        [one] { a-block } fehlt{ from-section }{ quoted-text }.
       *[other] { blocks } fehlen{ from-section }{ from-text-on }.
    }{ also-possible }
extra-block =
    { $count ->
        [one] { a-block }{ in-section } hat keine Entsprechung in der Quelle{ quoted-text }.
       *[other] { blocks }{ in-section } haben keine Entsprechung in der Quelle{ from-text-on }.
    }{ repeats }{ also-possible }

missing-cell =
    { $found ->
        [one] Die Zeile „{ $key }“{ in-table } hat nur eine Zelle mit Inhalt; erwartet werden { $expected }.
       *[other] Die Zeile „{ $key }“{ in-table } hat { $found } Zellen mit Inhalt; erwartet werden { $expected }.
    }
changed-columns =
    { $has-table ->
        [yes] Die Tabelle „{ $table }“
       *[no] Die Tabelle
    } hat { $found ->
        [one] eine Spalte
       *[other] { $found } Spalten
    } statt { $expected }.

missing-metadata = Der Metadatenschlüssel „{ $key }“ fehlt.
extra-metadata = Der Metadatenschlüssel „{ $key }“ hat keine Entsprechung in der Quelle.
changed-metadata =
    { $has-found ->
        [yes] Der Wert des Metadatenschlüssels „{ $key }“ lautet „{ $found }“
       *[no] Der Wert des Metadatenschlüssels „{ $key }“ ist leer
    }; in der Quelle { $has-expected ->
        [yes] lautet er „{ $expected }“
       *[no] ist er leer
    }.

moved-section = Der Abschnitt „{ $title }“ ist von Position { $from } auf Position { $to } gerückt.{ exchanged }
moved-row = Die Tabellenzeile „{ $key }“ ist von Position { $from } auf Position { $to } gerückt.{ exchanged }
moved-item =
    Ein Listenpunkt ist von Position { $from } auf Position { $to } gerückt{ quoted-text }.{ exchanged }
moved-block = { a-block } steht an anderer Stelle als in der Quelle{ quoted-text }.{ exchanged }

changed-level = Die Überschrift „{ $title }“ steht auf Ebene { $found } statt { $expected }.
changed-alert =
    { $found ->
        [none] Der Hinweiskasten „{ $expected }“ ist nicht mehr als solcher ausgezeichnet.
       *[other] Der Hinweiskasten ist als „{ $found }“ statt als „{ $expected }“ ausgezeichnet.
    }
merged-block =
    Aus { $count } Blöcken der Quelle ist einer geworden{ quoted-text }.
split-block =
    Aus einem Block der Quelle sind { $count } geworden{ quoted-text }.

## Aktuell: Die Übersetzung ist aus der heutigen Quelle entstanden

in-sections =
    { $changed ->
        [0] , und zwar im Front Matter
       *[other] { $sections ->
            [one] {""}
           *[other] , und zwar in { $changed } von { $sections } Abschnitten
        }
    }
changed-words =
    { $words ->
        [0] {""}
        [one] : ein Wort
       *[other] : { $words } Wörter
    }
stale-translation =
    { $class ->
        [unknown] Die Quelle hat sich seit der Übersetzung geändert; was sich geändert hat, ist nicht bekannt, denn der übersetzte Stand liegt nicht vor.
        [metadata] Die Quelle hat sich seit der Übersetzung geändert, aber nur im Front Matter, das zu kopieren ist.
        [links] Die Quelle hat sich seit der Übersetzung geändert, aber nur in dem, was zu kopieren ist, etwa in Linkzielen.
        [markup] Die Quelle hat sich seit der Übersetzung geändert, aber nicht im Wortlaut: nur in Ebenen, Hervorhebungen und dergleichen.
        [typo] Die Quelle hat sich seit der Übersetzung geändert, aber nur durch berichtigte Tippfehler{ in-sections }.
        [code] Der Code der Quelle hat sich seit der Übersetzung geändert{ in-sections }{ changed-words }.
       *[text] Die Quelle hat sich seit der Übersetzung geändert{ in-sections }{ changed-words }.
    }
partial-translation =
    Diese Seite wurde erst zum Teil aktualisiert. Offen sind noch Änderungen der Quelle{ in-sections }{ changed-words }.
cosmetic-change =
    Die Quelle hat sich seit der Übersetzung geändert, aber in nichts, was die Übersetzung berührt.
suspicious-fingerprint =
    Diese Seite nennt eine neuere Quelle als zuvor, aber diese Stelle ist geblieben, wie sie war, obwohl sich { $words } Wörter ihrer Quelle geändert haben{ in-section }.
unknown-fingerprint =
    Diese Seite gibt an, aus „{ $revision }“ entstanden zu sein; ein solcher Stand der Quelle liegt nicht vor.
missing-fingerprint =
    Diese Seite hält nicht fest, woraus sie entstanden ist; andere Seiten dieser Sprache tun es.
wrong-drift-status = Diese Seite sagt, ihre Quelle habe sich seither geändert; das trifft nicht zu.
fuzzy-message =
    { $has-earlier ->
        [yes] Der Katalog weist „{ $message }“ als unsicher aus: Übersetzt wurde „{ $earlier }“.
       *[no] Der Katalog weist „{ $message }“ als unsicher aus.
    }

## Intakt: Was da ist, funktioniert

maybe-suggestion =
    { $has-suggestion ->
        [yes] {" "}Ist „{ $suggestion }“ gemeint?
       *[no] {""}
    }
links-lead-there =
    { $links ->
        [one] ein Link in „{ $page }“ führt dorthin
       *[other] { $links } Links führen dorthin, der erste in „{ $page }“
    }
broken-link =
    { $reason ->
        [outside] Der Link auf „{ $target }“ führt aus dem Projekt hinaus.
        [machine] Der Link auf „{ $target }“ nennt eine Datei, die auf einem einzelnen Rechner liegt.
        [empty] Dieser Link hat kein Ziel.
        [host] Der Link auf „{ $target }“ beginnt mit „//“, worauf ein Host folgen muss.
        [undefined] Der Link „{ $target }“ ist auf der Seite nicht definiert.
        [separator] Im Link auf „{ $target }“ steht „\“, wo „/“ hingehört.
       *[absent] Der Link auf „{ $target }“ führt ins Leere.
    }{ maybe-suggestion }
broken-anchor =
    { $reason ->
        [translated] Der Link auf „{ $target }“ verfehlt seine Stelle: „{ $heading }“ in „{ $page }“ { $has-suggestion ->
            [yes] hat die ID „{ $suggestion }“.
           *[no] hat eine andere ID.
        }
       *[absent] Der Link auf „{ $target }“ verfehlt seine Stelle: In „{ $page }“ gibt es sie nicht.{ maybe-suggestion }
    }
lost-anchor =
    Bei „{ $heading }“ fehlt die ID „{ $id }“ der Quelle, und { links-lead-there }.{ $has-cause ->
        [yes] {" "}Die Überschrift der Quelle enthält ein geschütztes Leerzeichen, von dem in einer ID nichts bleibt.
       *[no] {""}
    }
foreign-link =
    { $reason ->
        [own] Der Link auf „{ $target }“ nennt das Gebietsschema „{ $locale }“, das die Website selbst einsetzt.
       *[other] Der Link auf „{ $target }“ führt zu den Seiten des Gebietsschemas „{ $locale }“.
    }
broken-image =
    { $reason ->
        [outside] Der Pfad des Bildes „{ $target }“ führt aus dem Projekt hinaus.
        [machine] Das Bild „{ $target }“ liegt auf einem einzelnen Rechner.
        [empty] Dieses Bild hat keinen Pfad.
        [host] Der Pfad des Bildes „{ $target }“ beginnt mit „//“, worauf ein Host folgen muss.
       *[absent] Das Bild „{ $target }“ gibt es nicht.
    }{ maybe-suggestion }
broken-include =
    { $reason ->
        [ring] Die Einbindung „{ $target }“ führt auf diese Seite zurück, und zwar über „{ $ring }“.
        [outside] Der Pfad der eingebundenen Datei „{ $target }“ führt aus dem Projekt hinaus.
        [machine] Die eingebundene Datei „{ $target }“ liegt auf einem einzelnen Rechner.
        [empty] Diese Einbindung nennt keinen Pfad.
        [host] Der Pfad der eingebundenen Datei „{ $target }“ beginnt mit „//“, worauf ein Host folgen muss.
       *[absent] Die eingebundene Datei „{ $target }“ gibt es nicht.
    }{ maybe-suggestion }
case-mismatch = Der Link auf „{ $target }“ funktioniert nur, wo Groß- und Kleinschreibung nicht zählt: Die Datei heißt „{ $name }“.
ambiguous-anchor =
    Die ID „{ $id }“ kommt auf dieser Seite { $count ->
        [2] zweimal
       *[other] { $count }-mal
    } vor, und { links-lead-there }.

## Texttreu: Was sich nicht ändern darf, ist unverändert

changed-link =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Der Link auf „{ $expected }“ führt hier auf „{ $found }“.
           *[no] Der Link auf „{ $expected }“ fehlt.
        }
       *[no] Den Link auf „{ $found }“ gibt es in der Quelle nicht.
    }
# $sign is a full stop, a comma or the like.
swallowed-punctuation =
    Der Text des Links „{ $text }“ hat das Satzzeichen „{ $sign }“ verschluckt, das in der Quelle hinter dem Link steht.
added-quotes =
    { $kind ->
        [cell] Die Tabellenzelle „{ $text }“ steht in Anführungszeichen, die es in der Quelle nicht gibt.
        [heading] Die Überschrift „{ $text }“ steht in Anführungszeichen, die es in der Quelle nicht gibt.
       *[link] Der Text des Links „{ $text }“ steht in Anführungszeichen, die es in der Quelle nicht gibt.
    }
glued-link = Zwischen dem Link „{ $text }“ und dem Wort „{ $word }“ fehlt das Leerzeichen.
glued-code = Zwischen dem Code „{ $text }“ und dem Wort „{ $word }“ fehlt das Leerzeichen.
spaced-code-punctuation = Zwischen „{ $text }“ und dem Satzzeichen „{ $sign }“ dahinter steht ein Leerzeichen.
unbalanced-emphasis =
    { $count ->
        [one] Ein Auszeichnungszeichen hat kein Gegenstück und wird beim Lesen sichtbar
       *[other] { $count } Auszeichnungszeichen haben kein Gegenstück und werden beim Lesen sichtbar
    }: „{ $text }“.
# $kind is link, alert, tag, entity, code, emphasis, directive or heading.
markup-leak =
    { $kind ->
        [link] Das wird nicht als Link oder Bild erkannt
        [alert] Das wird nicht als Hinweiskasten erkannt
        [tag] Das wird nicht als Tag erkannt
        [entity] Das wird nicht als Entität erkannt
        [code] Dieser Backtick hat kein Gegenstück
        [heading] Das wird nicht als Überschrift erkannt
       *[other] Das wird nicht als Auszeichnung erkannt
    } und bleibt beim Lesen sichtbar: „{ $text }“.
# $kind is placeholder, entity, mojibake, replacement or model.
leaked-token =
    { $kind ->
        [placeholder] Ein Übersetzungswerkzeug hat seinen Platzhalter „{ $text }“ zurückgelassen.
        [entity] Aus einem maskierten Zeichen ist „{ $text }“ geworden.
        [mojibake] Die Zeichenfolge „{ $text }“ stammt aus einem falsch dekodierten Text.
        [replacement] Ein Zeichen ist verloren gegangen; an seiner Stelle steht U+FFFD.
       *[model] Hier spricht ein Sprachmodell statt des Autors: „{ $text }“.
    }
pseudo-list-marker =
    { $count ->
        [one] Hier steht „{ $found }“, wo die Quelle das Listenzeichen „{ $expected }“ hat.
       *[other] Hier steht an { $count } Stellen „{ $found }“, wo die Quelle das Listenzeichen „{ $expected }“ hat.
    }
duplicate-anchor =
    Der Anker „{ $id }“ steht { $count ->
        [2] zweimal
       *[other] { $count }-mal
    } auf dieser Seite, öfter als in der Quelle.
double-word = Das Wort „{ $text }“ steht zweimal hintereinander.
shouted-word = Das Wort „{ $text }“ ist anders als in der Quelle in Großbuchstaben geschrieben.
changed-image =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Statt des Bildes „{ $expected }“ steht hier „{ $found }“.
           *[no] Das Bild „{ $expected }“ fehlt.
        }
       *[no] Das Bild „{ $found }“ gibt es in der Quelle nicht.
    }
changed-code =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Im Code steht „{ $found }“, in der Quelle dagegen „{ $expected }“.
           *[no] Im Code fehlt die Zeile „{ $expected }“.
        }
       *[no] Die Codezeile „{ $found }“ gibt es in der Quelle nicht.
    }
changed-inline-code =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Der Code „{ $expected }“ lautet hier „{ $found }“.
           *[no] Der Code „{ $expected }“ fehlt.
        }
       *[no] Den Code „{ $found }“ gibt es in der Quelle nicht.
    }
joined-code = Der Code „{ $found }“ ist hier ein einziges Stück; in der Quelle sind „{ $first }“ und „{ $last }“ getrennt.
changed-directive =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Die Direktive „{ $expected }“ lautet hier „{ $found }“.
           *[no] Die Direktive „{ $expected }“ fehlt.
        }
       *[no] Die Direktive „{ $found }“ gibt es in der Quelle nicht.
    }
changed-macro =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Der Aufruf „{ $expected }“ lautet hier „{ $found }“.
           *[no] Der Aufruf „{ $expected }“ fehlt.
        }
       *[no] Den Aufruf „{ $found }“ gibt es in der Quelle nicht.
    }
changed-placeholder =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Der Platzhalter „{ $expected }“ lautet hier „{ $found }“.
           *[no] Der Platzhalter „{ $expected }“ fehlt.
        }
       *[no] Den Platzhalter „{ $found }“ gibt es in der Quelle nicht.
    }
changed-identifier =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Der Name „{ $expected }“ lautet hier „{ $found }“.
           *[no] Der Name „{ $expected }“ fehlt.
        }
       *[no] Den Namen „{ $found }“ gibt es in der Quelle nicht.
    }
changed-html =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Statt des Tags „{ $expected }“ steht hier „{ $found }“.
           *[no] Das Tag „{ $expected }“ fehlt.
        }
       *[no] Das Tag „{ $found }“ gibt es in der Quelle nicht.
    }
changed-number =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Statt der Zahl „{ $expected }“ steht hier „{ $found }“.
           *[no] Die Zahl „{ $expected }“ fehlt.
        }
       *[no] Die Zahl „{ $found }“ gibt es in der Quelle nicht.
    }
untranslated =
    { $words ->
        [one] Ein Wort ist nicht übersetzt: „{ $found }“
       *[other] { $words } Wörter sind nicht übersetzt: „{ $found }“
    }
untranslated-role = Die Rolle „{ $role }“{ under-owner } trägt hier den Namen der Quelle.
inconsistent-role =
    { $reason ->
        [catalog] Die Rolle „{ $role }“{ under-owner } heißt hier „{ $found }“ und im Katalog „{ $expected }“.
       *[pages] Die Rolle „{ $role }“{ under-owner } heißt hier „{ $found }“ und anderswo „{ $expected }“.
    }
term =
    { $reason ->
        [kept] { $has-found ->
            [yes] Der Name „{ $expected }“ muss unverändert bleiben; hier steht „{ $found }“.
           *[no] Der Name „{ $expected }“ muss hier unverändert stehen.
        }
        [avoided] Im Glossar steht für „{ $term }“ der Begriff „{ $expected }“; „{ $found }“ soll nicht verwendet werden.
       *[absent] { $has-found ->
            [yes] Der Begriff „{ $term }“ ist wie in der Quelle geblieben; im Glossar steht „{ $expected }“.
           *[no] Der Begriff „{ $term }“ ist hier nicht wie im Glossar mit „{ $expected }“ übersetzt.
        }
    }
no-loc =
    { $has-found ->
        [yes] Der Name „{ $expected }“ soll laut Quelle nicht übersetzt werden; hier steht „{ $found }“.
       *[no] Der Name „{ $expected }“, der laut Quelle nicht übersetzt werden soll, fehlt hier.
    }
inconsistent-term = Der Name „{ $term }“ heißt hier „{ $found }“ und in Zeile { $line } „{ $other }“.
inconsistent-hyphen = Die Wörter „{ $found }“ sind in Zeile { $line } „{ $other }“ geschrieben; die Quelle kennt nur eine Schreibung.
# $kind sagt, was falsch ist; ist es expected, sagt $expected, was erwartet wird.
junk =
    Dies ist keine Nachricht und wird darum ausgelassen{ $kind ->
        [expected] . Erwartet wird hier „{ $expected }“
        [no-value] . Sie hat weder einen Wert noch ein Attribut
        [no-default] . Die Auswahl hat keine Variante mit Sternchen
        [two-defaults] . Die Auswahl hat zwei Varianten mit Sternchen
        [open-string] . Die Anführungszeichen werden nicht geschlossen
        [stray-brace] . Es steht eine schließende Klammer zu viel da
        [expected-value] . Erwartet wird hier ein Wert
        [expected-key] . Erwartet wird hier ein Schlüssel
        [expected-end] . Erwartet wird hier das Ende der Datei
        [stray-comma] . Es steht ein Komma zu viel da
        [no-keyword] . Erwartet werden hier ein Schlüsselwort und ein Text in Anführungszeichen
        [no-id] . Hier steht eine Übersetzung ohne den Text, den sie übersetzt
        [no-form] . Der Kopf der Datei zählt weniger Zahlformen
        [too-deep] . Die Klammern sind zu tief verschachtelt, und nichts von der Datei wurde gelesen
       *[invalid] . Hier wird etwas anderes erwartet
    }.
duplicate-message = Die Nachricht „{ $message }“ steht schon in Zeile { $line }.
duplicate-variant = Die Auswahl in „{ $message }“ hat eine zweite Variante „{ $variant }“, die nie gezeigt wird.
missing-message = Die Nachricht „{ $message }“ fehlt{ quoted-text }.
extra-message = Die Quelle hat keine Nachricht „{ $message }“{ quoted-text }.{ repeats }
missing-attribute =
    { $has-attribute ->
        [yes] Der Nachricht „{ $message }“ fehlt das Attribut „{ $attribute }“.
       *[no] Der Nachricht „{ $message }“ fehlt ihr Wert.
    }
extra-attribute =
    { $has-attribute ->
        [yes] Die Nachricht „{ $message }“ der Quelle hat kein Attribut „{ $attribute }“.{ repeats }
       *[no] Die Nachricht „{ $message }“ der Quelle hat nur Attribute und keinen Wert.{ repeats }
    }
reused-id = Der Text von „{ $message }“ hat sich unter derselben Kennung geändert; Übersetzungen zeigen weiter den alten Sinn.
unknown-reference =
    Es gibt weder eine Nachricht noch einen Begriff „{ $found }“, worauf „{ $message }“{ $has-expected ->
        [yes] {" "}statt auf „{ $expected }“
       *[no] {""}
    } verweist.
changed-variable =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] In „{ $message }“ steht die Variable „{ $found }“ statt „{ $expected }“.
           *[no] In „{ $message }“ fehlt die Variable „{ $expected }“.
        }
       *[no] Die Variable „{ $found }“ in „{ $message }“ kommt in der Quelle nicht vor; für sie wird nichts eingesetzt.
    }
changed-reference =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Die Nachricht „{ $message }“ verweist auf „{ $found }“ statt auf „{ $expected }“.
           *[no] Die Nachricht „{ $message }“ verweist anders als die Quelle nicht auf „{ $expected }“.
        }
       *[no] Die Nachricht „{ $message }“ verweist anders als die Quelle auf „{ $found }“.
    }
missing-plural =
    Die Auswahl in „{ $message }“ lässt Zahlformen aus, die die Sprache hat{ $has-missing ->
        [yes] : { $missing }
       *[no] {""}
    }.
