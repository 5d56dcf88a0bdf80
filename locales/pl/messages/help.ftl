### Pomoc wiersza poleceń.

## Polecenia

diptych = Utrzymuje zgodność przetłumaczonej dokumentacji ze źródłem
check = Zgłasza, czego tłumaczeniom brakuje, co zgubiły, a co uszkodziły
diff = Pokazuje, co od tego czasu zmieniło się w źródle, obok fragmentów tłumaczenia
fix = Naprawia w tłumaczeniach to, co pewne, i nie rusza tekstu ciągłego
status = Podaje, ile przetłumaczono i na ile jest to aktualne
stamp = Zapisuje w tłumaczeniach, że są aktualne
pairs = Wyświetla strony i ich tłumaczenia wraz z aktualnością
roles = Podaje, jakie role ma każde tłumaczenie i jak je nazywa
roles-extract = Zapisuje w katalogach role, które definiują strony, i zachowuje to, co wpisali w nich ludzie
links = Wyświetla odnośniki i ich cele albo adresy innych witryn
explain = Wyjaśnia, co sprawdzenie wykrywa, dlaczego to ważne i co zrobić
init = Zapisuje diptych.yaml z rozpoznanym układem
help = Wyświetla tę pomoc albo pomoc do polecenia

## Wspólne dla wszystkich poleceń

arg-config = Konfiguracja używana zamiast najbliższego pliku diptych.yaml
arg-lang = Język komunikatów
arg-color = Czy używać kolorów
arg-threads = Liczba wątków; 0 oznacza wszystkie dostępne
arg-quiet = Wyświetlić tylko wynik
arg-help = Wyświetlić pomoc
arg-version = Wyświetlić wersję

## Wspólne dla kilku poleceń

arg-source = Folder źródła
arg-target = Folder tłumaczeń
arg-locale = Tylko ten język; można podać wielokrotnie
arg-source-git = Repozytorium z historią źródła, także typu bare
arg-base = Folder ze źródłem w postaci, z której tłumaczono, gdy nie ma repozytorium git
arg-path = Tylko strony pod tą ścieżką, w źródle lub w tłumaczeniach
arg-profile = Które sprawdzenia są włączone, zamiast ustawionych w konfiguracji
arg-format = Co wypisać na standardowe wyjście
arg-output = Zapisać format także do pliku; można podać wielokrotnie

## Właściwe jednemu poleceniu

check--fail-on = Najłagodniejsze znaleziska, przy których kod wyjścia to 1
check--deny = Znaleziska tego sprawdzenia dają kod wyjścia 1 bez względu na poziom; można podać wielokrotnie
check--allow-empty = Nie kończyć błędem, gdy nie ma czego sprawdzać
fix--only = Naprawić tylko to, co wykrywa to sprawdzenie; można podać wielokrotnie
fix--diff = Niczego nie zapisywać, zamiast tego wypisać łatkę
status--worklist = Wyświetlić strony wymagające pracy, od najpilniejszych
status--depth = Ile poziomów folderów ma mieć własny wiersz
stamp--to = Rewizja źródła, z której tłumaczono; domyślnie źródło w obecnej postaci
stamp--cosmetic = Tylko strony, w których źródle nie zmieniło się nic do tłumaczenia
stamp--section = Tylko ta sekcja, nazwana tak jak w `diptych diff`; można podać wielokrotnie
stamp--all = Wszystkie strony, gdy żadnej nie podano
stamp--dry-run = Niczego nie zapisywać, tylko podać, co zostałoby zapisane
pairs--explain = Wyjaśnić, dlaczego ten plik ma taką parę albo nie ma żadnej
links--external = Wyświetlić każdy adres innej witryny raz, z miejscami użycia
explain--check = Identyfikator sprawdzenia
roles-extract--dry-run = Niczego nie zapisywać, tylko podać, co zostałoby zapisane
init--force = Zastąpić istniejącą konfigurację
help--command = Polecenie, którego dotyczy pomoc

## Nazwy wartości

value-check = SPRAWDZENIE
value-command = POLECENIE
value-dir = FOLDER
value-file = PLIK
value-format = FORMAT
value-format-file = FORMAT=PLIK
value-id = IDENTYFIKATOR
value-level = POZIOM
value-n = N
value-name = NAZWA
value-path = ŚCIEŻKA
value-rev = REWIZJA
value-tag = ZNACZNIK
value-when = KIEDY
