### Co poszło źle poza stronami.

## Dlaczego nie można rozpocząć

error-config = { $path }:{ $place } { $fault }
error-unreadable = { $path }: nie można odczytać: { $cause }.
error-unwritable = { $path }: nie można zapisać: { $cause }.
error-output = Nie można zapisać wyniku: { $cause }.
error-no-layout = { $path }: nie rozpoznano żadnych tłumaczeń. Należy podać foldery za pomocą `--source FOLDER --target FOLDER` albo opisać je pod `pairs:` w diptych.yaml.
error-no-folder =
    { $path }: nie ma takiego folderu{ $has-wanted ->
        [yes] {" "}dla: { $wanted }.
       *[no] .
    }{ $has-there ->
        [yes] {" "}Dostępne: { $there }.
       *[no] {""}
    }
error-half-roots = `--source` i `--target` stanowią całość: należy podać oba foldery albo żadnego.
error-one-folder = { $path }: źródło i tłumaczenia leżą w jednym folderze i żadnej strony nie można w nim rozpoznać jako tłumaczenia innej. Należy podać dwa foldery albo opisać układ pod `pairs:` w diptych.yaml.
error-locale-not-in-path = Z „{ $path }” nie wynika język. Należy wstawić {"`{locale}`"} albo wybrać jeden język za pomocą `--locale`.

## Czego odmawia system operacyjny

cause-system =
    { $kind ->
        [not-found] nie ma takiego pliku ani folderu
        [denied] brak uprawnień
        [exists] już istnieje
        [is-directory] jest to folder
        [not-directory] część ścieżki nie jest folderem
        [read-only] system plików jest tylko do odczytu
        [full] brak wolnego miejsca
        [too-large] plik jest za duży
        [busy] jest właśnie używany
        [name] nazwa jest nieprawidłowa
        [interrupted] wywołanie zostało przerwane
        [timed-out] trwało to zbyt długo
        [invalid-data] zawartość jest nieprawidłowa
        [broken-pipe] nikt nie odczytuje wyniku
       *[other] system zgłasza „{ $words }”
    }
cause-not-regular = nie jest to zwykły plik
cause-not-folder = nie jest to folder
cause-no-folder = folder nie istnieje
cause-too-large =
    rozmiar przekracza { $limit ->
        [one] jeden bajt
        [few] { $limit } bajty
        [many] { $limit } bajtów
       *[other] { $limit } bajtu
    }
cause-changed = zawartość zmieniła się po odczytaniu

## Konfiguracja

config-unknown =
    { $what ->
        [key] Nieznany klucz
        [value] Nieznana wartość
        [check] Nieznane sprawdzenie
       *[fingerprint] Nieznany odcisk
    } „{ $name }”.{ $has-meant ->
        [yes] {" "}Czy chodziło o „{ $meant }”?
       *[no] { $has-known ->
            [yes] {" "}Znane są: { $known }.
           *[no] {""}
        }
    }
config-template = „{ $text }” nie jest szablonem ścieżki: { $fault }
template-unknown =
    nieznany symbol zastępczy „{ $name }”.{ $has-meant ->
        [yes] {" "}Czy chodziło o „{ $meant }”?
       *[no] {" "}Znane są: { $known }.
    }
template-brace = nawias klamrowy nie jest zamknięty albo nie jest otwarty.
template-dir = po {"`{dir}`"} musi następować `/`.
template-no-key = potrzebne jest raz {"`{path}`"} albo raz {"`{stem}`"}, dowolnie uzupełnione o {"`{dir}/`"} i {"`.{ext}`"}.
template-leaves-root = musi pozostać wewnątrz swojego folderu głównego, z `/` między folderami; inne foldery należy podać pod `roots:`.
config-unlike = Nie można połączyć w parę „{ $source }” i „{ $target }”: należy użyć w obu {"`{path}`"} albo w obu {"`{stem}.{ext}`"}.
config-invalid =
    „{ $text }” nie jest { $what ->
        [glob] prawidłowym wzorcem glob
        [basepath] prawidłowym folderem dla ścieżek: musi obejmować foldery dołączanych plików
        [paths] prawidłową parą ścieżek: to, co następuje po pierwszej gwiazdce, musi być w obu jednakowe
        [include] prawidłowym plikiem do dołączenia: pliki dołączają się nawzajem zbyt głęboko
       *[locale] prawidłowym znacznikiem języka
    }.
config-no-locale = Z „{ $text }” nie wynika język. Należy wstawić {"`{locale}`"}.
config-toml = Plik nie jest poprawnym plikiem TOML (TOML: „{ $words }”).

## Pliki YAML

yaml-not-utf8 = Plik nie jest poprawnym tekstem UTF-8.
yaml-twice = Klucz „{ $key }” występuje tam dwukrotnie.
yaml-missing = Brakuje klucza „{ $key }”.
yaml-type =
    { $wanted ->
        [map] W tym miejscu oczekiwane są klucze z wartościami
        [list] W tym miejscu oczekiwana jest lista
        [number] W tym miejscu oczekiwana jest liczba
        [flag] W tym miejscu oczekiwane jest `true` lub `false`
        [locales] W tym miejscu oczekiwane jest `auto` lub lista języków
        [size] W tym miejscu oczekiwana jest liczba bajtów, np. `500000` lub `32 MiB`
       *[text] W tym miejscu oczekiwany jest tekst
    }, a nie { $has-value ->
        [yes] „{ $value }”
       *[no] { $found ->
            [map] klucze z wartościami
            [list] lista
            [number] liczba
            [flag] `true` lub `false`
            [text] tekst
           *[nothing] pusta wartość
        }
    }.
yaml-character = Wartość zaczyna się od tabulatora albo od znaku zastrzeżonego w YAML. Należy wcinać spacjami albo ująć wartość w cudzysłów.
yaml-colon = Dwukropek stoi tam, gdzie YAML go nie oczekuje. Należy ująć wartość w cudzysłów albo sprawdzić wcięcia linii.
yaml-other = Plik nie jest poprawnym plikiem YAML (YAML: „{ $words }”).

## Git

git-not-run = nie można uruchomić programu git: { $cause }
git-no-repository = źródło nie leży w żadnym repozytorium, a `--source-git` żadnego nie wskazuje
git-silent = git zakończył się niepowodzeniem bez podania przyczyny
git-words =
    git zgłasza „{ $words }”{ $has-remedy ->
        [yes] . Po wykonaniu `{ $remedy }` git mu zaufa
       *[no] {""}
    }

## Co dotyczy jednej ścieżki; praca trwa dalej

trouble-unreadable = { $path }: nie można odczytać: { $cause }.
trouble-lock-broken = { $path }: { $line }{ $fault } Plik blokady pominięto. Należy go naprawić albo ponownie pobrać z systemu kontroli wersji.
trouble-line = linia { $line }:{" "}
trouble-lock-conflict = { $path }: { $line }nierozwiązany konflikt scalania. Plik blokady pominięto. Należy przyjąć jedną z wersji, a potem ponownie ostemplować to, co ostemplowano w drugiej.
trouble-lock-version = { $path }: plik blokady ma format { $version }, którego ta wersja Diptycha nie zna. Pominięto go; należy użyć nowszej wersji Diptycha.
trouble-glossary-broken = { $path }: { $line }{ $fault }
trouble-glossary-missing = { $path }: nie ma takiego glosariusza. Ścieżki pod `glossary:` są liczone od konfiguracji.
trouble-glossary-unknown = { $path }: po tej nazwie nie można rozpoznać formatu glosariusza. Znane są .ftl, .csv, .tsv i .tbx.
trouble-glossary-without-locale = { $path }: glosariusz w formacie Fluent zawiera jeden język, a z jego ścieżki nie wynika jaki. Należy wstawić do niej {"`{locale}`"}.
trouble-too-large =
    { $path }: rozmiar przekracza { $limit ->
        [one] jeden bajt
        [few] { $limit } bajty
        [many] { $limit } bajtów
       *[other] { $limit } bajtu
    }, więc plik pominięto. Limit ustala `max_file_size`.
trouble-name = { $path }: nazwa nie jest zapisana w UTF-8, więc plik pominięto. Należy zmienić nazwę.
trouble-parser = { $path }: Diptych nie zdołał odczytać strony. Prosimy o zgłoszenie błędu.
trouble-no-files =
    { $locale }: brak plików w tym języku.{ $has-meant ->
        [yes] {" "}Czy chodziło o „{ $meant }”?
       *[no] { $has-there ->
            [yes] {" "}Dostępne: { $there }.
           *[no] {" "}Nazwę jego folderu można podać w `locale_map`.
        }
    }
trouble-no-pages = { $path }: w tym folderze źródła nie ma żadnej strony. `diptych pairs --explain PLIK` wyjaśnia dlaczego.
trouble-nothing-selected = { $path }: nie ma tu żadnej strony. `diptych pairs --explain ŚCIEŻKA` wyjaśnia dlaczego.
trouble-git = { $path }: brak historii, więc tłumaczenia są porównywane z obecnym źródłem: { $fault }.
trouble-shallow = { $path }: historia jest płytka i brakuje w niej tego, z czego tłumaczono strony ({ $pages }). Należy pobrać ją w całości (`fetch-depth: 0`, `git fetch --unshallow`).
trouble-partial = { $path }: klon jest częściowy i brakuje w nim tego, z czego tłumaczono strony ({ $pages }). Należy sklonować repozytorium bez `--filter`.
trouble-git-stopped = { $path }: git nie może odczytać niektórych obiektów (pominięto: { $pages }). `git fsck` podaje które.
trouble-in-part =
    { $path }: { $absent } z { $all } odnośników do { $what ->
        [images] obrazów
       *[pages] stron i plików
    } { $absent ->
        [one] prowadzi
        [few] prowadzą
        [many] prowadzi
       *[other] prowadzi
    } donikąd, jak gdyby pobrano tylko część folderu; odnośniki do brakujących { $what ->
        [images] obrazów
       *[pages] stron i plików
    } nie są zgłaszane.

## Glosariusze

glossary-not-utf8 = Plik nie jest zapisany w UTF-8. Należy zapisać go w UTF-8.
glossary-no-source = Żadna kolumna nie zawiera nazw ze źródła. Jedną z nich należy nazwać „{ $locale }”.
glossary-column = Kolumna „{ $name }” jest nieznana i została pominięta. Kolumny to znaczniki języków, np. „de-DE”, a także „keep”, „case”, „note”, „variants:de-DE” i „avoid:de-DE”.
glossary-value = „{ $cell }” nie jest wartością kolumny „{ $column }”. Należy wpisać „{ $known }” albo nic.
glossary-columns =
    Wiersz ma { $there ->
        [one] jedną kolumnę
        [few] { $there } kolumny
        [many] { $there } kolumn
       *[other] { $there } kolumny
    }, a pierwszy wiersz { $wanted }. Pominięto go; nazwy zawierające przecinek należy ująć w cudzysłów.
glossary-csv = Nie można odczytać pierwszego wiersza (CSV: „{ $words }”).
glossary-row = Nie można odczytać wiersza, więc go pominięto (CSV: „{ $words }”).
glossary-fluent = Nie można odczytać wpisu, więc go pominięto; pozostałe są uwzględniane (Fluent: „{ $words }”).
glossary-attribute = „.{ $word }” w „{ $id }” może mieć tylko wartość „{ $known }”.
glossary-too-deep = Elementy są zagnieżdżone zbyt głęboko jak na glosariusz.
glossary-xml = Nie można odczytać pliku jako XML (XML: „{ $words }”). Należy wyeksportować go ponownie.
glossary-no-entries = Brak w nim elementów „termEntry” i „conceptEntry”. Należy wyeksportować go jako TBX-Basic.

## Katalogi ról

catalog-no-name = „-{ $id }” nie ma nazwy, którą można odczytać. Wpis pominięto.
catalog-twice = „-{ $id }” występuje dwukrotnie. Liczy się pierwszy wpis; drugi należy usunąć.
catalog-more =
    Od tego miejsca pominięto { $count ->
        [one] jeszcze jeden wpis
        [few] jeszcze { $count } wpisy
        [many] jeszcze { $count } wpisów
       *[other] jeszcze { $count } wpisu
    }.
catalog-too-deep = Nawiasy klamrowe są zagnieżdżone zbyt głęboko i z pliku nie odczytano niczego. Najpierw należy je naprawić.
