### Co mówi sam Diptych.

## Poziomy

level-error = błąd
level-warning = ostrzeżenie
level-note = uwaga

## Podpisy pod cytowaną linią

label-source = źródło
label-source-at = źródło, stan { $revision }
label-translation = tłumaczenie
label-belongs-after = miejsce za tą linią
label-belongs-first = miejsce przed tą linią

## Raport

page-heading =
    { $path }: { $count ->
        [one] jedno znalezisko
        [few] { $count } znaleziska
        [many] { $count } znalezisk
       *[other] { $count } znaleziska
    }
judged-against-today = Porównano z obecnym źródłem, a nie z wersją, którą tłumaczono.
judged-against-inferred = Porównano z najlepiej pasującą wersją źródła; żadnej nie zapisano.
findings-repeated =
    { $count ->
        [one] Jeszcze jedno takie znalezisko na tej stronie:
        [few] Jeszcze { $count } takie znaleziska na tej stronie:
        [many] Jeszcze { $count } takich znalezisk na tej stronie:
       *[other] Jeszcze { $count } takiego znaleziska na tej stronie:
    }
findings-more =
    { $count ->
        [one] Nie pokazano jeszcze jednego znaleziska; zawiera je `--format json`.
        [few] Nie pokazano jeszcze { $count } znalezisk; wszystkie zawiera `--format json`.
        [many] Nie pokazano jeszcze { $count } znalezisk; wszystkie zawiera `--format json`.
       *[other] Nie pokazano jeszcze { $count } znaleziska; wszystkie zawiera `--format json`.
    }

count-errors =
    { $count ->
        [one] jeden błąd
        [few] { $count } błędy
        [many] { $count } błędów
       *[other] { $count } błędu
    }
count-warnings =
    { $count ->
        [one] jedno ostrzeżenie
        [few] { $count } ostrzeżenia
        [many] { $count } ostrzeżeń
       *[other] { $count } ostrzeżenia
    }
count-notes =
    { $count ->
        [one] jedna uwaga
        [few] { $count } uwagi
        [many] { $count } uwag
       *[other] { $count } uwagi
    }
summary-findings =
    { $pages ->
        [one] Sprawdzono jedną stronę
        [few] Sprawdzono { $pages } strony
        [many] Sprawdzono { $pages } stron
       *[other] Sprawdzono { $pages } strony
    } ({ $locales }): { $counts } na { $affected ->
        [one] jednej stronie
        [few] { $affected } stronach
        [many] { $affected } stronach
       *[other] { $affected } strony
    }.
summary-clean =
    { $pages ->
        [one] Sprawdzono jedną stronę
        [few] Sprawdzono { $pages } strony
        [many] Sprawdzono { $pages } stron
       *[other] Sprawdzono { $pages } strony
    } ({ $locales }): brak znalezisk.
summary-nothing = Niczego nie sprawdzono: nie znaleziono żadnej strony.
summary-stale =
    { $count ->
        [one] Źródło jednej strony zmieniło się od czasu tłumaczenia.
        [few] Źródła { $count } stron zmieniły się od czasu tłumaczenia.
        [many] Źródła { $count } stron zmieniły się od czasu tłumaczenia.
       *[other] Źródła { $count } strony zmieniły się od czasu tłumaczenia.
    }
summary-estimated =
    W przypadku { $count ->
        [one] jednej z nich jest to oszacowanie na podstawie historii źródła i tłumaczenia; na tej stronie
        [few] { $count } z nich jest to oszacowanie na podstawie historii źródła i tłumaczenia; na tych stronach
        [many] { $count } z nich jest to oszacowanie na podstawie historii źródła i tłumaczenia; na tych stronach
       *[other] { $count } z nich jest to oszacowanie na podstawie historii źródła i tłumaczenia; na tych stronach
    } nie zapisano, z czego tłumaczono.
summary-judged =
    { $count ->
        [one] Jedną z tych stron przetłumaczono z innej wersji źródła, która nie jest dostępna: jej znaleziska mogą być zmianami źródła i nie powodują niepowodzenia.
        [few] { $count } z tych stron przetłumaczono z innych wersji źródła, które nie są dostępne: ich znaleziska mogą być zmianami źródła i nie powodują niepowodzenia.
        [many] { $count } z tych stron przetłumaczono z innych wersji źródła, które nie są dostępne: ich znaleziska mogą być zmianami źródła i nie powodują niepowodzenia.
       *[other] { $count } z tych stron przetłumaczono z innych wersji źródła, które nie są dostępne: ich znaleziska mogą być zmianami źródła i nie powodują niepowodzenia.
    } Aby uzyskać brakujące wersje, należy pobrać pełną historię (`fetch-depth: 0`) albo wskazać zawierające ją repozytorium za pomocą `--source-git FOLDER`.
next-explain = Następny krok: `diptych explain SPRAWDZENIE` wyjaśnia, dlaczego znalezisko jest ważne i co zrobić.
next-fix =
    Następny krok: `diptych fix` naprawia { $places ->
        [one] jedno z tych znalezisk
        [few] { $places } z tych znalezisk
        [many] { $places } z tych znalezisk
       *[other] { $places } z tych znalezisk
    }, nie ruszając tekstu ciągłego; `diptych fix --diff` pokazuje jak; `diptych explain SPRAWDZENIE` wyjaśnia, dlaczego znalezisko jest ważne.
next-patch = Następny krok: `diptych check --format diff` wypisuje łatkę, która wstawia tekst źródła tam, gdzie czegoś brakuje, i naprawia to, co pewne; `diptych explain SPRAWDZENIE` wyjaśnia, dlaczego znalezisko jest ważne.

## Komentarze w łatce

diff-without-edit = Znaleziska, których ta łatka nie naprawia:
diff-apply-in = Tę łatkę należy zastosować w folderze { $folder }.
diff-not-utf8 = { $path }: bez łatki, ponieważ plik nie jest zapisany w UTF-8.
diff-unsafe = { $path }: bez łatki w tym miejscu, ponieważ te linie zawierają znaki sterujące lub polecenia dla dziennika kompilacji. Łatkę należy zapisać do pliku za pomocą `--output`.

## Zmiany źródła

hunk =
    { $deed ->
        [added] Dodano
        [removed] Usunięto
        [moved] Przeniesiono
       *[changed] Zmieniono
    } { $kind ->
        [alert] alert
        [code] blok kodu
        [directive] dyrektywę
        [entry] wpis
        [heading] nagłówek
        [html] blok HTML
        [image] obraz
        [include] dołączenie
        [item] element listy
        [lines] fragment
        [list] listę
        [message] komunikat
        [metadata] wartość z bloku front matter
        [paragraph] akapit
        [quote] cytat
        [row] wiersz tabeli
        [rule] linię poziomą
        [section] sekcję
        [table] tabelę
        [table-head] nagłówek tabeli
       *[other] blok
    }{ in-section }: „{ $title }”{ $class ->
        [typo] {" "}(literówka)
        [links] {" "}(cele odnośników)
        [markup] {" "}(poziomy i wyróżnienia)
       *[other] {""}
    }
hunk-shared =
    Ta sama zmiana na { $pages ->
        [one] jednej stronie:
        [few] { $pages } stronach:
        [many] { $pages } stronach:
       *[other] { $pages } strony:
    }
hunk-more-pages =
    { $pages ->
        [one] i jeszcze jedna strona
        [few] i jeszcze { $pages } strony
        [many] i jeszcze { $pages } stron
       *[other] i jeszcze { $pages } strony
    }
hunks-shared =
    { $count ->
        [one] Jeszcze jedną zmianę pokazano wyżej, gdyż dotyczy także innych stron.
        [few] Jeszcze { $count } zmiany pokazano wyżej, gdyż dotyczą także innych stron.
        [many] Jeszcze { $count } zmian pokazano wyżej, gdyż dotyczą także innych stron.
       *[other] Jeszcze { $count } zmiany pokazano wyżej, gdyż dotyczą także innych stron.
    }
hunk-not-there = w tłumaczeniu tego nie ma
lines-more =
    { $count ->
        [one] Jeszcze jedna strona
        [few] Jeszcze { $count } strony
        [many] Jeszcze { $count } stron
       *[other] Jeszcze { $count } strony
    }
summary-shared = Na { $pages } z nich zmiana jest taka sama: „{ $title }”.
next-diff = Następny krok: `diptych diff STRONA` pokazuje, co się zmieniło, obok fragmentu tłumaczenia.
next-stamp = Następny krok: przetłumaczyć, a potem za pomocą `diptych stamp STRONA` zapisać, że strona jest aktualna.

## Stan tłumaczenia

number = { $number }
percent = { $number }%
status-heading =
    { $locale }: przetłumaczono { $translated } z { $pages } { $pages ->
        [one] strony
        [few] stron
        [many] stron
       *[other] strony
    }; aktualne: { $current ->
        [one] jedna strona
        [few] { $current } strony
        [many] { $current } stron
       *[other] { $current } strony
    }, { $percent } słów
status-verdict =
    { $verdict ->
        [current] aktualne
        [cosmetic] kosmetyczne
        [stale] nieaktualne
        [partial] częściowe
        [unknown] nieznane
        [unstamped] bez stempla
        [suspicious] podejrzane
        [missing] brakujące
        [orphan] osierocone
       *[other] { $verdict }
    }
status-class =
    { $class ->
        [text] tekst
        [code] kod
        [typo] literówka
        [markup] znaczniki
        [links] odnośniki
        [metadata] metadane
        [cosmetic] kosmetyczna
       *[other] { $class }
    }
status-folder = folder
status-words = słowa
status-total = razem
status-sections = sekcje
status-kind = zmiana
status-locale = język
status-page = strona
status-title = pierwsza zmiana w
status-work =
    { $count ->
        [one] Jedna strona wymaga pracy
        [few] { $count } strony wymagają pracy
        [many] { $count } stron wymaga pracy
       *[other] { $count } strony wymaga pracy
    }: { $words ->
        [one] jedno słowo
        [few] { $words } słowa
        [many] { $words } słów
       *[other] { $words } słowa
    }.
status-urgent = Zmieniło się ostrzeżenie lub podobna treść.
status-no-work = Żadna strona nie wymaga pracy.
status-more =
    { $count ->
        [one] Nie pokazano jeszcze jednej strony; podaje ją `diptych status --worklist | less`.
        [few] Nie pokazano jeszcze { $count } stron; wszystkie podaje `diptych status --worklist | less`.
        [many] Nie pokazano jeszcze { $count } stron; wszystkie podaje `diptych status --worklist | less`.
       *[other] Nie pokazano jeszcze { $count } strony; wszystkie podaje `diptych status --worklist | less`.
    }
status-cosmetic =
    W przypadku { $count ->
        [one] jednej strony ze zmianą kosmetyczną
        [few] { $count } stron ze zmianami kosmetycznymi
        [many] { $count } stron ze zmianami kosmetycznymi
       *[other] { $count } strony ze zmianami kosmetycznymi
    } wystarczy `diptych stamp --cosmetic`.
status-next-worklist = Następny krok: `diptych status --worklist` podaje strony, które wymagają pracy.
status-next-diff = Następny krok: `diptych diff STRONA` pokazuje, co zmieniło się w źródle.

## Stemple

stamp-needs-pages = Należy podać strony do ostemplowania. `--cosmetic` stempluje wszystkie, w których nie ma nic do tłumaczenia, `--all` każdą stronę.
stamp-nothing = Nie ma nic do ostemplowania: żadna z wybranych stron nie jest starsza od swojego źródła.
stamp-none-cosmetic = Nie ma nic do ostemplowania: w przypadku żadnej z wybranych stron zmiana źródła nie jest kosmetyczna. Strony, których podstawę oszacowano, nie są uwzględniane.
stamp-done = { $path }: nie ma nic do ostemplowania. Strona wskazuje już obecny stan źródła.
stamp-not-cosmetic = { $path }: z opcją `--cosmetic` nie ma nic do ostemplowania. W źródle zmieniło się coś do tłumaczenia albo nie ma pewności, z czego tłumaczono.
stamp-no-revision = Nie ma rewizji { $revision }: { $detail }.
stamp-whole =
    { $path }: { $scheme ->
        [lock] zapisano w diptych.lock
       *[other] { $scheme } wskazuje teraz { $revision }
    }.
stamp-cosmetic =
    { $path }: { $scheme ->
        [lock] zapisano w diptych.lock
       *[other] { $scheme } wskazuje teraz { $revision }
    }; nie było nic do tłumaczenia.
stamp-accepted =
    { $path }: { $scheme ->
        [lock] zapisano w diptych.lock
       *[other] { $scheme } wskazuje teraz { $revision }
    }; przyjęto { $changed } z { $sections ->
        [one] jednej sekcji
        [few] { $sections } sekcji
        [many] { $sections } sekcji
       *[other] { $sections } sekcji
    }, { $words ->
        [one] jedno słowo
        [few] { $words } słowa
        [many] { $words } słów
       *[other] { $words } słowa
    }.
stamp-sections =
    { $path }: zapisano w diptych.lock; przyjęto { $changed } z { $sections ->
        [one] jednej sekcji
        [few] { $sections } sekcji
        [many] { $sections } sekcji
       *[other] { $sections } sekcji
    }, { $words ->
        [one] jedno słowo
        [few] { $words } słowa
        [many] { $words } słów
       *[other] { $words } słowa
    }. Pozostało: { $left }.
stamp-summary =
    { $stamped ->
        [one] Ostemplowano jedną stronę
        [few] Ostemplowano { $stamped } strony
        [many] Ostemplowano { $stamped } stron
       *[other] Ostemplowano { $stamped } strony
    }, odrzucono: { $refused }.
stamp-dry-run =
    { $stamped ->
        [one] Do ostemplowania jest jedna strona
        [few] Do ostemplowania są { $stamped } strony
        [many] Do ostemplowania jest { $stamped } stron
       *[other] Do ostemplowania jest { $stamped } strony
    }, odrzucono: { $refused }. Niczego nie zapisano.
stamp-no-source = { $path }: nie ostemplowano. Strona nie ma źródła. `diptych pairs --explain STRONA` wyjaśnia dlaczego.
stamp-no-translation = { $path }: nie ostemplowano. Takiego tłumaczenia jeszcze nie ma.
stamp-no-history = { $path }: nie ostemplowano. { $scheme } wymaga commitu, a historia źródła nie jest tu dostępna. `--source-git FOLDER` wskazuje repozytorium, które ją zawiera.
stamp-git-unusable = { $path }: nie ostemplowano. { $scheme } wymaga commitu, a historii źródła nie można odczytać: { $detail }.
stamp-not-committed = { $path }: nie ostemplowano. { $scheme } wymaga commitu, a żaden commit nie zawiera źródła w obecnej postaci. Należy zatwierdzić źródło w repozytorium albo podać rewizję za pomocą `--to`.
stamp-not-in-revision = { $path }: nie ostemplowano. W tej rewizji nie ma źródła.
stamp-no-room = { $path }: nie ostemplowano. Nie ma miejsca, w którym można bezpiecznie zapisać { $scheme }. `fingerprint: write:` w diptych.yaml wskazuje inny odcisk, np. `lock`.
stamp-no-section = { $path }: nie ostemplowano. Sekcja „{ $section }” się nie zmieniła. Zmienione są: { $there }.
stamp-row = { $path }: nie ostemplowano. „{ $row }” jest wierszem. Sekcję „{ $section }”, w której się znajduje, można przyjąć po przetłumaczeniu jej w całości.
stamp-moved = { $path }: nie ostemplowano. „{ $section }” jest teraz w innym miejscu, co można zapisać tylko dla całej strony. Stronę należy ostemplować po przetłumaczeniu jej w całości.
stamp-no-sections = { $path }: nie ostemplowano. Nie wiadomo, które sekcje strony się zmieniły. Stronę należy ostemplować po przetłumaczeniu jej w całości.
stamp-nameless = { $path }: nie ostemplowano. Strona nie ma sekcji, które można by wskazać. Stronę należy ostemplować po przetłumaczeniu jej w całości.
stamp-lock-conflict = { $path }: nie ostemplowano. W diptych.lock jest nierozwiązany konflikt scalania. Najpierw należy przyjąć jedną z wersji.
stamp-lock-version = { $path }: nie ostemplowano. diptych.lock ma format { $version }, którego ta wersja Diptycha nie zna. Należy użyć nowszej wersji Diptycha.
stamp-broken-lock = { $path }: nie ostemplowano. Plik diptych.lock jest uszkodzony. Najpierw należy go naprawić.

## Pliki pozostawione bez zmian

file-not-utf8 = { $path }: pozostawiono bez zmian. Plik nie jest zapisany w UTF-8. Najpierw należy zapisać go w UTF-8.
file-changed = { $path }: pozostawiono bez zmian. Zawartość { $file } zmieniła się po odczytaniu. Należy ponownie wykonać polecenie.
file-outside = { $path }: pozostawiono bez zmian. Jest to dowiązanie prowadzące poza folder tłumaczeń.
file-unwritable = { $path }: pozostawiono bez zmian. Nie można zapisać { $file }: { $detail }.

## Poprawki

fix-page =
    { $path }: naprawiono { $places ->
        [one] jedno miejsce
        [few] { $places } miejsca
        [many] { $places } miejsc
       *[other] { $places } miejsca
    }: { $checks }.
fix-unsafe = { $path }: łatki nie pokazano, ponieważ wpłynęłaby na to, co ją wyświetla. Należy zapisać ją do pliku.
fix-summary =
    { $places ->
        [one] Naprawiono jedno miejsce
        [few] Naprawiono { $places } miejsca
        [many] Naprawiono { $places } miejsc
       *[other] Naprawiono { $places } miejsca
    } na { $pages ->
        [one] jednej stronie
        [few] { $pages } stronach
        [many] { $pages } stronach
       *[other] { $pages } strony
    }. `git diff` pokazuje zmiany; `diptych check` podaje, co jeszcze zostało.
fix-dry-run =
    { $places ->
        [one] Do naprawienia jest jedno miejsce
        [few] Do naprawienia są { $places } miejsca
        [many] Do naprawienia jest { $places } miejsc
       *[other] Do naprawienia jest { $places } miejsca
    } na { $pages ->
        [one] jednej stronie
        [few] { $pages } stronach
        [many] { $pages } stronach
       *[other] { $pages } strony
    }. Niczego nie zapisano.
fix-nothing = Nie ma nic do naprawienia: żadne znalezisko nie ma pewnej poprawki.

## Role

roles-role = rola
roles-state =
    { $state ->
        [missing] brakująca
        [stale] nieaktualna
        [inconsistent] niespójna
        [untranslated] nieprzetłumaczona
        [unnamed] bez nazwy
       *[present] obecna
    }
roles-summary =
    { $roles ->
        [one] Jedna rola
        [few] { $roles } role
        [many] { $roles } ról
       *[other] { $roles } roli
    } z { $owners ->
        [one] jednego nagłówka
        [few] { $owners } nagłówków
        [many] { $owners } nagłówków
       *[other] { $owners } nagłówka
    } w { $locales ->
        [one] jednym języku
        [few] { $locales } językach
        [many] { $locales } językach
       *[other] { $locales } języka
    }.
roles-count =
    { $state ->
        [missing] { $count ->
            [one] Jednej roli brakuje w tłumaczeniu.
            [few] { $count } ról brakuje w tłumaczeniach.
            [many] { $count } ról brakuje w tłumaczeniach.
           *[other] { $count } roli brakuje w tłumaczeniach.
        }
        [stale] { $count ->
            [one] Jedna rola zmieniła się w źródle od czasu tłumaczenia.
            [few] { $count } role zmieniły się w źródle od czasu tłumaczenia.
            [many] { $count } ról zmieniło się w źródle od czasu tłumaczenia.
           *[other] { $count } roli zmieniło się w źródle od czasu tłumaczenia.
        }
        [inconsistent] { $count ->
            [one] Jedna rola ma różne nazwy w jednym języku.
            [few] { $count } role mają różne nazwy w jednym języku.
            [many] { $count } ról ma różne nazwy w jednym języku.
           *[other] { $count } roli ma różne nazwy w jednym języku.
        }
        [untranslated] { $count ->
            [one] Jedna nazwa pochodzi ze źródła.
            [few] { $count } nazwy pochodzą ze źródła.
            [many] { $count } nazw pochodzi ze źródła.
           *[other] { $count } nazwy pochodzi ze źródła.
        }
       *[unnamed] { $count ->
            [one] Jedna rola nie ma nazwy w katalogu języka.
            [few] { $count } role nie mają nazwy w katalogu języka.
            [many] { $count } ról nie ma nazwy w katalogu języka.
           *[other] { $count } roli nie ma nazwy w katalogu języka.
        }
    }
roles-none = Żadna strona nie definiuje ról. `roles` w diptych.yaml określa, które tabele je definiują.
roles-next-extract = Następny krok: `diptych roles extract` zapisuje w katalogach nazwy używane na stronach.
roles-next-check = Następny krok: `diptych check` pokazuje miejsca.
roles-next-diff = Następny krok: `diptych diff STRONA` pokazuje, co zmieniło się w źródle.
roles-extract-file =
    { $path }: { $added ->
        [0] brak nowych nazw
        [one] jedna nowa nazwa
        [few] { $added } nowe nazwy
        [many] { $added } nowych nazw
       *[other] { $added } nowej nazwy
    }{ $renamed ->
        [0] {""}
        [one] , jedna zmieniona
        [few] , { $renamed } zmienione
        [many] , { $renamed } zmienionych
       *[other] , { $renamed } zmienionej
    }
roles-extract-renamed = „{ $from }” to teraz „{ $to }”
roles-extract-untranslated = „{ $name }” to nazwa ze źródła: jeśli ma być przetłumaczona, należy nadać jej inną
roles-extract-summary =
    { $files ->
        [one] Zapisano jeden katalog
        [few] Zapisano { $files } katalogi
        [many] Zapisano { $files } katalogów
       *[other] Zapisano { $files } katalogu
    }. `diptych roles` pokazuje, co jest w każdym języku.
roles-extract-dry-run =
    { $files ->
        [one] Do zapisania jest jeden katalog
        [few] Do zapisania są { $files } katalogi
        [many] Do zapisania jest { $files } katalogów
       *[other] Do zapisania jest { $files } katalogu
    }. Niczego nie zapisano.
roles-extract-nothing = Nie ma nic do wyodrębnienia: katalogi zawierają wszystkie nazwy używane na stronach.
roles-extract-unnamed =
    { $count ->
        [one] Jedna nazwa nie jest znana, ponieważ żadne tłumaczenie nie ma tej roli.
        [few] { $count } nazwy nie są znane, ponieważ żadne tłumaczenie nie ma tych ról.
        [many] { $count } nazw nie jest znanych, ponieważ żadne tłumaczenie nie ma tych ról.
       *[other] { $count } nazwy nie jest znane, ponieważ żadne tłumaczenie nie ma tych ról.
    }

## Wyjaśnienia

explain-level =
    { $level ->
        [error] Znaleziska tego sprawdzenia są co najwyżej błędami
        [warning] Znaleziska tego sprawdzenia są co najwyżej ostrzeżeniami
       *[note] Znaleziska tego sprawdzenia są co najwyżej uwagami
    }, chyba że `checks` w diptych.yaml określa inaczej. { $profile ->
        [default] Sprawdzenie jest włączone w każdym profilu.
        [strict] Sprawdzenie jest włączone w profilach `strict` i `audit`.
       *[audit] Sprawdzenie jest włączone w profilu `audit`.
    }

## Pary

pairs-summary = Pary: { $counts }. Układ: { $layout }.
pairs-count = { $verdict } ({ $count })
pairs-none = brak
pairs-source = źródło
pairs-target = cel
pairs-locale = język
pairs-layout = układ
pairs-stamp = stempel
pairs-hash = skrót { $value }
pairs-commit = commit { $value }
pairs-base = podstawa
pairs-base-is =
    { $kind } ({ $has-revision ->
        [yes] { $revision }
       *[no] dziś
    }): { $kind ->
        [current] dostępne źródło jest tekstem, który tłumaczono.
        [hash] tekst z historii źródła; jego skrót jest zapisany na stronie.
        [commit] tekst z commitu zapisanego na stronie; nie potwierdza go żaden skrót.
        [inferred] tekst z historii źródła, do którego tłumaczenie najlepiej pasuje.
        [given] tekst podany za pomocą `--base`; nie potwierdza go żaden skrót.
       *[head] obecne źródło, ponieważ brakuje tekstu, który tłumaczono.
    }
pairs-verdict = ocena
pairs-verdict-is =
    { $verdict }: { $verdict ->
        [current] tłumaczenie powstało z dostępnego źródła.
        [cosmetic] źródło zmieniło się od tego czasu, lecz nie ma w nim nic do tłumaczenia.
        [stale] źródło zmieniło się od tego czasu.
        [partial] źródło zmieniło się od tego czasu; niektóre sekcje zaktualizowano.
        [unknown] zapisanej rewizji nie ma w historii źródła.
        [unstamped] na stronie nie zapisano, z czego powstała.
        [suspicious] na stronie zapisano nowsze źródło niż to, z którego prawdopodobnie powstała.
        [missing] nie ma tłumaczenia.
       *[orphan] nie ma źródła.
    }
pairs-not-there = { $path } (nie istnieje)
pairs-nowhere =
    { $path } nie należy do żadnej pary. { $why ->
        [absent] Nie ma takiego pliku.
        [elsewhere] Plik nie leży w żadnym z przeszukanych folderów.
        [hidden] Plik jest ukryty, pomijany przez system kontroli wersji albo nie jest zwykłym plikiem.
        [no-page] Sądząc po nazwie, plik nie jest stroną; może to zmienić `include:` pary.
       *[unmatched] Nie pasuje żaden szablon, język nie jest wybrany albo plik jest wykluczony.
    }
pairs-folder = folder
pairs-template = szablon

## Odnośniki

links-broken =
    ! { $fault ->
        [absent] prowadzi donikąd
        [outside] prowadzi poza projekt
        [machine] wskazuje plik na jednym komputerze
        [empty] nie ma adresu
       *[host] nie wskazuje hosta
    }
links-no-place = ! nie ma takiego miejsca w { $path }
links-spelled = ! zapisano inaczej: { $path }

## Nowa konfiguracja

init-purpose = Jak Diptych znajduje źródło i tłumaczenia tego projektu.
init-layout = Rozpoznany układ: { $layout }.
init-wrote = Zapisano { $path }: układ { $layout }; tłumaczenia, które mają źródło: { $paired } z { $translations }.
init-exists = { $path } już istnieje. Można zastąpić tę konfigurację za pomocą `--force`.
