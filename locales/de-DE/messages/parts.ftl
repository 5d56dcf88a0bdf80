### Teile, die in Meldungen aller Dateien stehen.

## Zahlen und Aufzählungen

number-group = .
list-comma = { $head }, { $tail }
list-and = { $head } und { $tail }
list-or = { $head } oder { $tail }

## Satzteile

in-section =
    { $has-section ->
        [yes] {" "}im Abschnitt „{ $section }“
       *[no] {""}
    }
a-block =
    { $kind ->
        [alert] Ein Hinweiskasten
        [code] Ein Codeblock
        [directive] Eine Direktive
        [entry] Ein Eintrag
        [heading] Eine Überschrift
        [html] Ein HTML-Block
        [image] Ein Bild
        [include] Eine Einbindung
        [item] Ein Listenpunkt
        [lines] Eine Passage
        [list] Eine Liste
        [message] Eine Nachricht
        [metadata] Ein Wert des Front Matters
        [paragraph] Ein Absatz
        [quote] Ein Zitat
        [row] Eine Tabellenzeile
        [rule] Eine Trennlinie
        [section] Ein Abschnitt
        [table] Eine Tabelle
        [table-head] Ein Tabellenkopf
       *[other] Ein Block
    }
