### Części, z których korzystają komunikaty wszystkich plików.

## Liczby i wyliczenia

number-group = {"\u00A0"}
list-comma = { $head }, { $tail }
list-and = { $head } i { $tail }
list-or = { $head } lub { $tail }

## Części zdań

in-section =
    { $has-section ->
        [yes] {" "}w sekcji „{ $section }”
       *[no] {""}
    }
a-block =
    { $kind ->
        [alert] Alert
        [code] Blok kodu
        [directive] Dyrektywa
        [entry] Wpis
        [heading] Nagłówek
        [html] Blok HTML
        [image] Obraz
        [include] Dołączenie
        [item] Element listy
        [lines] Fragment
        [list] Lista
        [message] Komunikat
        [metadata] Wartość z bloku front matter
        [paragraph] Akapit
        [quote] Cytat
        [row] Wiersz tabeli
        [rule] Linia pozioma
        [section] Sekcja
        [table] Tabela
        [table-head] Nagłówek tabeli
       *[other] Blok
    }
