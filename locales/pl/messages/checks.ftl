### Jedno zdanie dla każdego sprawdzenia. Identyfikator komunikatu jest identyfikatorem sprawdzenia; zmienne są
### jego faktami, a do każdego faktu, który jest tekstem lub listą, należy `$has-…` o wartości „yes” lub „no”.

## Części wspólne dla kilku zdań

in-table =
    { $has-table ->
        [yes] {" "}w tabeli „{ $table }”
       *[no] {""}
    }
from-table =
    { $has-table ->
        [yes] {" "}z tabeli „{ $table }”
       *[no] {""}
    }
from-section =
    { $has-section ->
        [yes] {" "}z sekcji „{ $section }”
       *[no] {""}
    }
under-owner =
    { $has-owner ->
        [yes] {" "}pod „{ $owner }”
       *[no] {""}
    }
quoted-text =
    { $has-text ->
        [yes] : „{ $text }”
       *[no] {""}
    }
from-text-on =
    { $has-text ->
        [yes] , począwszy od „{ $text }”
       *[no] {""}
    }
in-parentheses =
    { $has-detail ->
        [yes] {" "}(„{ $detail }”)
       *[no] {""}
    }
because =
    { $detail ->
        [no-map] : brak w nim kluczy z wartościami
        [aliases] : jego aliasy rozwijają się do zbyt dużego rozmiaru
        [documents] : zawiera więcej niż jeden dokument
       *[other] { in-parentheses }
    }
too-large =
    { $detail ->
        [front-matter] : jej blok front matter przekracza 64 KiB
        [nodes] : ma zbyt wiele wpisów
       *[cells] : jedna z tabel ma zbyt wiele komórek
    }
also-possible =
    { $has-alternatives ->
        [yes] {" "}Możliwa jest też linia { $alternatives }.
       *[no] {""}
    }
repeats =
    { $duplicate ->
        [yes] {" "}Taka sama treść już tu jest.
       *[no] {""}
    }
exchanged =
    { $has-other ->
        [yes] {" "}Zamieniono miejscami z „{ $other }”.
       *[no] {""}
    }
# W dopełniaczu, po „brakuje” i „odpowiedników”.
blocks =
    { $count } { $kind ->
        [alert] alertów
        [code] bloków kodu
        [directive] dyrektyw
        [entry] wpisów
        [heading] nagłówków
        [html] bloków HTML
        [image] obrazów
        [include] dołączeń
        [item] elementów listy
        [list] list
        [paragraph] akapitów
        [quote] cytatów
        [row] wierszy tabeli
        [rule] linii poziomych
        [table] tabel
        [table-head] nagłówków tabel
       *[other] bloków
    }

## Czytelność: pliki w ogóle można odczytać

invalid-encoding =
    { $kind ->
        [invalid-utf8] Plik nie jest poprawnym tekstem UTF-8; { $count ->
            [one] jeden nieprawidłowy bajt odczytano jako U+FFFD.
            [few] { $count } nieprawidłowe bajty odczytano jako U+FFFD.
            [many] { $count } nieprawidłowych bajtów odczytano jako U+FFFD.
           *[other] { $count } nieprawidłowego bajtu odczytano jako U+FFFD.
        }
        [nul-byte] Plik zawiera { $count ->
            [one] bajt NUL.
            [few] { $count } bajty NUL.
            [many] { $count } bajtów NUL.
           *[other] { $count } bajtu NUL.
        }
        [utf16] Plik jest zapisany w UTF-16; inne narzędzia oczekują UTF-8.
       *[other] Kodowanie pliku jest nieprawidłowe.
    }
invalid-front-matter =
    { $kind ->
        [duplicate-key] Klucz „{ $key }” występuje w bloku front matter dwukrotnie.
        [unclosed-front-matter] W bloku front matter brakuje linii zamykającej.
       *[invalid-yaml] Nie można odczytać bloku front matter{ because }.
    }
truncated-document = Strona jest zbyt duża, aby porównać ją w całości; jej koniec pominięto{ too-large }.
internal-error = Wewnętrzny błąd Diptycha przerwał to porównanie; prosimy go zgłosić{ in-parentheses }.

## Kompletność: niczego nie brakuje i niczego nie dodano

missing-document = Ta strona nie jest przetłumaczona.
extra-document =
    Temu tłumaczeniu nie odpowiada żadna strona źródła.{ $has-moved ->
        [yes] {" "}Źródło znajduje się teraz w „{ $moved }”.
       *[no] {""}
    }

missing-section =
    { $blocks ->
        [0] Brakuje sekcji „{ $title }”.
        [one] Brakuje sekcji „{ $title }” wraz z jednym blokiem, który do niej należy.
        [few] Brakuje sekcji „{ $title }” wraz z { $blocks } blokami, które do niej należą.
        [many] Brakuje sekcji „{ $title }” wraz z { $blocks } blokami, które do niej należą.
       *[other] Brakuje sekcji „{ $title }” wraz z { $blocks } bloku, które do niej należą.
    }{ also-possible }
extra-section =
    { $blocks ->
        [0] Sekcja „{ $title }” nie ma odpowiednika w źródle.
        [one] Sekcja „{ $title }” wraz z jednym blokiem nie ma odpowiednika w źródle.
        [few] Sekcja „{ $title }” wraz z { $blocks } blokami nie ma odpowiednika w źródle.
        [many] Sekcja „{ $title }” wraz z { $blocks } blokami nie ma odpowiednika w źródle.
       *[other] Sekcja „{ $title }” wraz z { $blocks } bloku nie ma odpowiednika w źródle.
    }{ repeats }{ also-possible }
missing-heading =
    { $blocks ->
        [0] Brakuje nagłówka „{ $title }” (poziom { $level }); w źródle nie ma pod nim żadnej treści.
       *[other] Brakuje nagłówka „{ $title }” (poziom { $level }); treść pod nim jest obecna.
    }{ also-possible }
extra-heading = Nagłówek „{ $title }” (poziom { $level }) nie ma odpowiednika w źródle.{ repeats }{ also-possible }

missing-row =
    { $count ->
        [one] Brakuje wiersza „{ $key }”{ from-table }{ in-section }.
        [few] Brakuje { $count } wierszy{ from-table }{ in-section }, począwszy od „{ $key }”.
        [many] Brakuje { $count } wierszy{ from-table }{ in-section }, począwszy od „{ $key }”.
       *[other] Brakuje { $count } wiersza{ from-table }{ in-section }, począwszy od „{ $key }”.
    }{ also-possible }
extra-row =
    { $count ->
        [one] Wiersz „{ $key }”{ in-table }{ in-section } nie ma odpowiednika w źródle.
        [few] { $count } wiersze{ in-table }{ in-section } nie mają odpowiedników w źródle, począwszy od „{ $key }”.
        [many] { $count } wierszy{ in-table }{ in-section } nie ma odpowiedników w źródle, począwszy od „{ $key }”.
       *[other] { $count } wiersza{ in-table }{ in-section } nie ma odpowiedników w źródle, począwszy od „{ $key }”.
    }{ repeats }{ also-possible }
missing-role =
    { $count ->
        [one] Brakuje roli „{ $role }”{ from-table }{ under-owner }.
        [few] Brakuje { $count } ról{ from-table }{ under-owner }, począwszy od „{ $role }”.
        [many] Brakuje { $count } ról{ from-table }{ under-owner }, począwszy od „{ $role }”.
       *[other] Brakuje { $count } roli{ from-table }{ under-owner }, począwszy od „{ $role }”.
    }{ also-possible }
extra-role = Roli „{ $role }”{ in-table }{ under-owner } nie ma w źródle.{ repeats }{ also-possible }
unnamed-role = Rola „{ $role }”{ under-owner } nie ma nazwy w katalogu tego języka. Na stronie nazywa się „{ $found }”; `diptych roles extract` zapisuje to jako `-{ $id }`.
unknown-role = Roli „{ $role }”{ under-owner } nie ma w katalogu źródła. `diptych roles extract` ją w nim umieszcza.
missing-item =
    { $count ->
        [one] Brakuje elementu listy{ from-section }{ quoted-text }.
        [few] Brakuje { $count } elementów listy{ from-section }{ from-text-on }.
        [many] Brakuje { $count } elementów listy{ from-section }{ from-text-on }.
       *[other] Brakuje { $count } elementu listy{ from-section }{ from-text-on }.
    }{ also-possible }
extra-item =
    { $count ->
        [one] Element listy{ in-section } nie ma odpowiednika w źródle{ quoted-text }.
        [few] { $count } elementy listy{ in-section } nie mają odpowiedników w źródle{ from-text-on }.
        [many] { $count } elementów listy{ in-section } nie ma odpowiedników w źródle{ from-text-on }.
       *[other] { $count } elementu listy{ in-section } nie ma odpowiedników w źródle{ from-text-on }.
    }{ repeats }{ also-possible }
missing-block =
    { $count ->
        [one] { a-block }{ from-section } nie ma odpowiednika w tłumaczeniu{ quoted-text }.
        [few] Brakuje { blocks }{ from-section }{ from-text-on }.
        [many] Brakuje { blocks }{ from-section }{ from-text-on }.
       *[other] Brakuje { blocks }{ from-section }{ from-text-on }.
    }{ also-possible }
extra-block =
    { $count ->
        [one] { a-block }{ in-section } nie ma odpowiednika w źródle{ quoted-text }.
        [few] W źródle nie ma odpowiedników { blocks }{ from-section }{ from-text-on }.
        [many] W źródle nie ma odpowiedników { blocks }{ from-section }{ from-text-on }.
       *[other] W źródle nie ma odpowiedników { blocks }{ from-section }{ from-text-on }.
    }{ repeats }{ also-possible }

missing-cell =
    { $found ->
        [one] Wiersz „{ $key }”{ in-table } ma jedną komórkę z treścią; oczekiwana liczba to { $expected }.
        [few] Wiersz „{ $key }”{ in-table } ma { $found } komórki z treścią; oczekiwana liczba to { $expected }.
        [many] Wiersz „{ $key }”{ in-table } ma { $found } komórek z treścią; oczekiwana liczba to { $expected }.
       *[other] Wiersz „{ $key }”{ in-table } ma { $found } komórki z treścią; oczekiwana liczba to { $expected }.
    }
changed-columns =
    { $has-table ->
        [yes] Tabela „{ $table }”
       *[no] Tabela
    } ma { $found ->
        [one] jedną kolumnę
        [few] { $found } kolumny
        [many] { $found } kolumn
       *[other] { $found } kolumny
    } zamiast { $expected }.

missing-metadata = Brakuje klucza metadanych „{ $key }”.
extra-metadata = Klucz metadanych „{ $key }” nie ma odpowiednika w źródle.
changed-metadata =
    { $has-found ->
        [yes] Wartość klucza metadanych „{ $key }” to „{ $found }”
       *[no] Wartość klucza metadanych „{ $key }” jest pusta
    }; w źródle { $has-expected ->
        [yes] jest to „{ $expected }”
       *[no] jest pusta
    }.

moved-section = Sekcja „{ $title }” przesunęła się z pozycji { $from } na pozycję { $to }.{ exchanged }
moved-row = Wiersz „{ $key }” przesunął się z pozycji { $from } na pozycję { $to }.{ exchanged }
moved-item =
    Element listy przesunął się z pozycji { $from } na pozycję { $to }{ quoted-text }.{ exchanged }
moved-block = { a-block } znajduje się w innym miejscu niż w źródle{ quoted-text }.{ exchanged }

changed-level = Nagłówek „{ $title }” jest na poziomie { $found } zamiast { $expected }.
changed-alert =
    { $found ->
        [none] Alert „{ $expected }” nie jest już oznaczony jako alert.
       *[other] Alert jest oznaczony jako „{ $found }” zamiast „{ $expected }”.
    }
merged-block =
    { $count ->
        [one] Jeden blok źródła przekształcono w jeden blok
        [few] { $count } bloki źródła połączono w jeden
        [many] { $count } bloków źródła połączono w jeden
       *[other] { $count } bloku źródła połączono w jeden
    }{ quoted-text }.
split-block =
    Jeden blok źródła podzielono na { $count ->
        [one] jeden blok
        [few] { $count } bloki
        [many] { $count } bloków
       *[other] { $count } bloku
    }{ quoted-text }.

## Aktualność

in-sections =
    { $changed ->
        [0] , mianowicie w bloku front matter
       *[other] { $sections ->
            [one] {""}
            [few] , mianowicie w { $changed } z { $sections } sekcji
            [many] , mianowicie w { $changed } z { $sections } sekcji
           *[other] , mianowicie w { $changed } z { $sections } sekcji
        }
    }
changed-words =
    { $words ->
        [0] {""}
        [one] : jedno słowo
        [few] : { $words } słowa
        [many] : { $words } słów
       *[other] : { $words } słowa
    }
stale-translation =
    { $class ->
        [unknown] Źródło zmieniło się od czasu tłumaczenia tej strony; nie wiadomo, co się zmieniło, ponieważ tłumaczony tekst nie jest dostępny.
        [metadata] Źródło zmieniło się od czasu tłumaczenia tej strony, lecz tylko w bloku front matter, który się kopiuje.
        [links] Źródło zmieniło się od czasu tłumaczenia tej strony, lecz tylko w tym, co się kopiuje, np. w celach odnośników.
        [markup] Źródło zmieniło się od czasu tłumaczenia tej strony, lecz nie w słowach, tylko w poziomach, wyróżnieniach itp.
        [typo] Źródło zmieniło się od czasu tłumaczenia tej strony, lecz poprawiono tylko literówki{ in-sections }.
        [code] Kod w źródle zmienił się od czasu tłumaczenia tej strony{ in-sections }{ changed-words }.
       *[text] Źródło zmieniło się od czasu tłumaczenia tej strony{ in-sections }{ changed-words }.
    }
partial-translation =
    Tę stronę zaktualizowano tylko częściowo. Do uwzględnienia pozostały zmiany źródła{ in-sections }{ changed-words }.
cosmetic-change =
    Źródło zmieniło się od czasu tłumaczenia tej strony, lecz nie ma w nim nic, co dotyczyłoby tłumaczenia.
suspicious-fingerprint =
    Ta strona wskazuje nowsze źródło niż poprzednio, lecz ten fragment pozostał bez zmian, choć { $words ->
        [one] zmieniło się jedno słowo
        [few] zmieniły się { $words } słowa
        [many] zmieniło się { $words } słów
       *[other] zmieniło się { $words } słowa
    } jego źródła{ in-section }.
unknown-fingerprint =
    Ta strona podaje, że powstała z „{ $revision }”; taka wersja źródła nie jest dostępna.
missing-fingerprint =
    Na tej stronie nie zapisano, z czego powstała; na innych stronach w tym języku jest to zapisane.
wrong-drift-status = Ta strona podaje, że jej źródło od tego czasu się zmieniło, lecz tak nie jest.
fuzzy-message =
    { $has-earlier ->
        [yes] Katalog oznacza „{ $message }” jako niepewne: przetłumaczono to z „{ $earlier }”.
       *[no] Katalog oznacza „{ $message }” jako niepewne.
    }

## Poprawność: to, co jest, działa

maybe-suggestion =
    { $has-suggestion ->
        [yes] {" "}Czy chodziło o „{ $suggestion }”?
       *[no] {""}
    }
links-lead-there =
    { $links ->
        [one] prowadzi do niego odnośnik w „{ $page }”
        [few] prowadzą do niego { $links } odnośniki, z których pierwszy jest w „{ $page }”
        [many] prowadzi do niego { $links } odnośników, z których pierwszy jest w „{ $page }”
       *[other] prowadzi do niego { $links } odnośnika, z których pierwszy jest w „{ $page }”
    }
broken-link =
    { $reason ->
        [outside] Odnośnik do „{ $target }” prowadzi poza projekt.
        [machine] Odnośnik do „{ $target }” wskazuje plik na jednym konkretnym komputerze.
        [empty] Ten odnośnik nie ma celu.
        [host] Odnośnik do „{ $target }” zaczyna się od „//”, po czym musi następować host.
        [undefined] Odnośnik „{ $target }” nie jest na tej stronie zdefiniowany.
        [separator] Odnośnik do „{ $target }” zawiera „\” zamiast „/”.
       *[absent] Odnośnik do „{ $target }” prowadzi donikąd.
    }{ maybe-suggestion }
broken-anchor =
    { $reason ->
        [translated] Odnośnik do „{ $target }” nie trafia we właściwe miejsce: „{ $heading }” w „{ $page }” { $has-suggestion ->
            [yes] ma identyfikator „{ $suggestion }”.
           *[no] ma inny identyfikator.
        }
       *[absent] Odnośnik do „{ $target }” nie trafia we właściwe miejsce: w „{ $page }” takiego miejsca nie ma.{ maybe-suggestion }
    }
lost-anchor =
    Przy „{ $heading }” brakuje identyfikatora „{ $id }” ze źródła, a { links-lead-there }.{ $has-cause ->
        [yes] {" "}Nagłówek w źródle zawiera spację nierozdzielającą, po której w identyfikatorze nie ma śladu.
       *[no] {""}
    }
foreign-link =
    { $reason ->
        [own] Odnośnik do „{ $target }” zawiera oznaczenie języka „{ $locale }”, które witryna wstawia sama.
       *[other] Odnośnik do „{ $target }” prowadzi czytelników do stron w języku „{ $locale }”.
    }
broken-image =
    { $reason ->
        [outside] Ścieżka obrazu „{ $target }” prowadzi poza projekt.
        [machine] Obraz „{ $target }” to plik na jednym konkretnym komputerze.
        [empty] Ten obraz nie ma ścieżki.
        [host] Ścieżka obrazu „{ $target }” zaczyna się od „//”, po czym musi następować host.
       *[absent] Obraz „{ $target }” nie istnieje.
    }{ maybe-suggestion }
broken-include =
    { $reason ->
        [ring] Dołączenie „{ $target }” prowadzi z powrotem do tej strony przez „{ $ring }”.
        [outside] Ścieżka dołączanego pliku „{ $target }” prowadzi poza projekt.
        [machine] Dołączany plik „{ $target }” leży na jednym konkretnym komputerze.
        [empty] To dołączenie nie ma ścieżki.
        [host] Ścieżka dołączanego pliku „{ $target }” zaczyna się od „//”, po czym musi następować host.
       *[absent] Dołączany plik „{ $target }” nie istnieje.
    }{ maybe-suggestion }
case-mismatch = Odnośnik do „{ $target }” działa tylko tam, gdzie wielkość liter nie ma znaczenia: plik nazywa się „{ $name }”.
ambiguous-anchor =
    Identyfikator „{ $id }” występuje na tej stronie { $count ->
        [2] dwukrotnie
       *[other] { $count } razy
    }, a { links-lead-there }.

## Wierność: to, co ma pozostać bez zmian, pozostało bez zmian

changed-link =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Odnośnik do „{ $expected }” prowadzi tu do „{ $found }”.
           *[no] Brakuje odnośnika do „{ $expected }”.
        }
       *[no] Odnośnika do „{ $found }” nie ma w źródle.
    }
swallowed-punctuation =
    Tekst odnośnika „{ $text }” wchłonął znak „{ $sign }”, który w źródle stoi za odnośnikiem.
added-quotes =
    { $kind ->
        [cell] Komórka tabeli „{ $text }” jest ujęta w cudzysłów, którego nie ma w źródle.
        [heading] Nagłówek „{ $text }” jest ujęty w cudzysłów, którego nie ma w źródle.
       *[link] Tekst odnośnika „{ $text }” jest ujęty w cudzysłów, którego nie ma w źródle.
    }
glued-link = Brakuje spacji między odnośnikiem „{ $text }” a słowem „{ $word }”.
glued-code = Brakuje spacji między kodem „{ $text }” a słowem „{ $word }”.
spaced-code-punctuation = Między „{ $text }” a następującym po nim znakiem „{ $sign }” jest spacja.
unbalanced-emphasis =
    { $count ->
        [one] Znak wyróżnienia nie ma pary i będzie widoczny dla czytelników
        [few] { $count } znaki wyróżnienia nie mają pary i będą widoczne dla czytelników
        [many] { $count } znaków wyróżnienia nie ma pary i będzie widocznych dla czytelników
       *[other] { $count } znaku wyróżnienia nie ma pary i będzie widoczne dla czytelników
    }: „{ $text }”.
markup-leak =
    { $kind ->
        [link] Nie jest to odczytywane jako odnośnik ani obraz
        [alert] Nie jest to odczytywane jako alert
        [tag] Nie jest to odczytywane jako znacznik
        [entity] Nie jest to odczytywane jako encja
        [code] Ten grawis nie ma pary
        [heading] Nie jest to odczytywane jako nagłówek
       *[other] Nie jest to odczytywane jako formatowanie
    }, więc czytelnicy to zobaczą: „{ $text }”.
leaked-token =
    { $kind ->
        [placeholder] Narzędzie do tłumaczenia pozostawiło swój symbol zastępczy „{ $text }”.
        [entity] Znak zapisany jako encja zmienił się w „{ $text }”.
        [mojibake] Znaki „{ $text }” pochodzą z błędnie zdekodowanego tekstu.
        [replacement] Znak został utracony; w jego miejscu jest U+FFFD.
       *[model] Mówi tu model językowy, a nie autor: „{ $text }”.
    }
pseudo-list-marker =
    { $count ->
        [one] Zamiast znacznika listy „{ $expected }” ze źródła jest tu „{ $found }”.
        [few] W { $count } miejscach zamiast znacznika listy „{ $expected }” ze źródła jest tu „{ $found }”.
        [many] W { $count } miejscach zamiast znacznika listy „{ $expected }” ze źródła jest tu „{ $found }”.
       *[other] W { $count } miejsca zamiast znacznika listy „{ $expected }” ze źródła jest tu „{ $found }”.
    }
duplicate-anchor =
    Kotwica „{ $id }” występuje na tej stronie { $count ->
        [2] dwukrotnie
       *[other] { $count } razy
    }, częściej niż w źródle.
double-word = Słowo „{ $text }” występuje dwa razy z rzędu.
shouted-word = Słowo „{ $text }” jest zapisane wielkimi literami, czego nie ma w źródle.
changed-image =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Zamiast obrazu „{ $expected }” jest tu „{ $found }”.
           *[no] Brakuje obrazu „{ $expected }”.
        }
       *[no] Obrazu „{ $found }” nie ma w źródle.
    }
changed-code =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Kod zawiera „{ $found }”, podczas gdy w źródle jest „{ $expected }”.
           *[no] W kodzie brakuje linii „{ $expected }”.
        }
       *[no] Linii kodu „{ $found }” nie ma w źródle.
    }
changed-inline-code =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Kod „{ $expected }” ma tu postać „{ $found }”.
           *[no] Brakuje kodu „{ $expected }”.
        }
       *[no] Kodu „{ $found }” nie ma w źródle.
    }
joined-code = Kod „{ $found }” jest tu jednym fragmentem; w źródle „{ $first }” i „{ $last }” są osobnymi fragmentami.
changed-directive =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Dyrektywa „{ $expected }” ma tu postać „{ $found }”.
           *[no] Brakuje dyrektywy „{ $expected }”.
        }
       *[no] Dyrektywy „{ $found }” nie ma w źródle.
    }
changed-macro =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Wywołanie „{ $expected }” ma tu postać „{ $found }”.
           *[no] Brakuje wywołania „{ $expected }”.
        }
       *[no] Wywołania „{ $found }” nie ma w źródle.
    }
changed-placeholder =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Symbol zastępczy „{ $expected }” ma tu postać „{ $found }”.
           *[no] Brakuje symbolu zastępczego „{ $expected }”.
        }
       *[no] Symbolu zastępczego „{ $found }” nie ma w źródle.
    }
changed-identifier =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Nazwa „{ $expected }” ma tu postać „{ $found }”.
           *[no] Brakuje nazwy „{ $expected }”.
        }
       *[no] Nazwy „{ $found }” nie ma w źródle.
    }
changed-html =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Zamiast znacznika „{ $expected }” jest tu „{ $found }”.
           *[no] Brakuje znacznika „{ $expected }”.
        }
       *[no] Znacznika „{ $found }” nie ma w źródle.
    }
changed-number =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Zamiast liczby „{ $expected }” jest tu „{ $found }”.
           *[no] Brakuje liczby „{ $expected }”.
        }
       *[no] Liczby „{ $found }” nie ma w źródle.
    }
untranslated =
    { $words ->
        [one] Nie przetłumaczono jednego słowa: „{ $found }”
        [few] Nie przetłumaczono { $words } słów: „{ $found }”
        [many] Nie przetłumaczono { $words } słów: „{ $found }”
       *[other] Nie przetłumaczono { $words } słowa: „{ $found }”
    }
untranslated-role = Rola „{ $role }”{ under-owner } ma tu nazwę ze źródła.
inconsistent-role =
    { $reason ->
        [catalog] Rola „{ $role }”{ under-owner } nazywa się tu „{ $found }”, a w katalogu „{ $expected }”.
       *[pages] Rola „{ $role }”{ under-owner } nazywa się tu „{ $found }”, a w innym miejscu „{ $expected }”.
    }
term =
    { $reason ->
        [kept] { $has-found ->
            [yes] Nazwa „{ $expected }” musi pozostać bez zmian; tutaj jest „{ $found }”.
           *[no] Nazwa „{ $expected }” musi tu wystąpić bez zmian.
        }
        [avoided] W glosariuszu terminowi „{ $term }” odpowiada „{ $expected }”, a formy „{ $found }” należy unikać.
       *[absent] { $has-found ->
            [yes] Termin „{ $term }” pozostał jak w źródle; w glosariuszu jest „{ $expected }”.
           *[no] Terminu „{ $term }” nie przetłumaczono tu jako „{ $expected }”, jak podaje glosariusz.
        }
    }
no-loc =
    { $has-found ->
        [yes] Zgodnie ze źródłem „{ $expected }” nie podlega tłumaczeniu; tutaj jest „{ $found }”.
       *[no] Zgodnie ze źródłem „{ $expected }” nie podlega tłumaczeniu, lecz tutaj nie występuje.
    }
inconsistent-term = Nazwa „{ $term }” ma tu postać „{ $found }”, a w linii { $line } „{ $other }”.
inconsistent-hyphen = Słowa „{ $found }” zapisano w linii { $line } jako „{ $other }”, a w źródle są zapisane jednakowo.
junk =
    Ten fragment nie jest komunikatem, więc został pominięty{ $kind ->
        [expected] : oczekiwane jest tu „{ $expected }”
        [no-value] : brak wartości i atrybutów
        [no-default] : wyrażenie wyboru nie ma wariantu z gwiazdką
        [two-defaults] : wyrażenie wyboru ma dwa warianty z gwiazdką
        [open-string] : cudzysłów nie jest zamknięty
        [stray-brace] : jest o jeden zamykający nawias klamrowy za dużo
        [expected-value] : oczekiwana jest tu wartość
        [expected-key] : oczekiwany jest tu klucz
        [expected-end] : oczekiwany jest tu koniec pliku
        [stray-comma] : jest o jeden przecinek za dużo
        [no-keyword] : oczekiwane są tu słowo kluczowe i tekst w cudzysłowie
        [no-id] : jest tu tłumaczenie bez tekstu, który tłumaczy
        [no-form] : nagłówek pliku liczy mniej form liczby
        [too-deep] : nawiasy klamrowe są zagnieżdżone zbyt głęboko i z pliku nie odczytano niczego
       *[invalid] : oczekiwane jest tu coś innego
    }.
duplicate-message = Komunikat „{ $message }” już istnieje w linii { $line }.
duplicate-variant = Wyrażenie wyboru w „{ $message }” ma drugi wariant „{ $variant }”, który nigdy nie zostanie pokazany.
missing-message = Brakuje komunikatu „{ $message }”{ quoted-text }.
extra-message = W źródle nie ma komunikatu „{ $message }”{ quoted-text }.{ repeats }
missing-attribute =
    { $has-attribute ->
        [yes] W komunikacie „{ $message }” brakuje atrybutu „{ $attribute }”.
       *[no] W komunikacie „{ $message }” brakuje wartości.
    }
extra-attribute =
    { $has-attribute ->
        [yes] Komunikat „{ $message }” nie ma w źródle atrybutu „{ $attribute }”.{ repeats }
       *[no] Komunikat „{ $message }” ma w źródle tylko atrybuty, bez wartości.{ repeats }
    }
reused-id = Tekst „{ $message }” zmienił się, a identyfikator pozostał ten sam, więc inne języki nadal pokazują dawne znaczenie.
unknown-reference =
    Nie ma ani komunikatu, ani terminu „{ $found }”, do którego odwołuje się „{ $message }”{ $has-expected ->
        [yes] {" "}zamiast do „{ $expected }”
       *[no] {""}
    }.
changed-variable =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Zamiast zmiennej „{ $expected }” w „{ $message }” jest „{ $found }”.
           *[no] W „{ $message }” brakuje zmiennej „{ $expected }”.
        }
       *[no] Zmiennej „{ $found }” z „{ $message }” nie ma w źródle, więc nie otrzyma ona żadnej wartości.
    }
changed-reference =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] Komunikat „{ $message }” odwołuje się do „{ $found }” zamiast do „{ $expected }”.
           *[no] Komunikat „{ $message }” nie odwołuje się do „{ $expected }”, jak robi to źródło.
        }
       *[no] Komunikat „{ $message }” odwołuje się do „{ $found }”, czego nie robi źródło.
    }
missing-plural =
    W wyrażeniu wyboru w „{ $message }” pominięto formy liczby, które ma ten język{ $has-missing ->
        [yes] : { $missing }
       *[no] {""}
    }.
