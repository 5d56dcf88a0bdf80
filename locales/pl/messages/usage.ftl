### Nagłówki pomocy i błędy w wierszu poleceń.

## Pomoc

usage-label = Użycie:
usage-commands = Polecenia
usage-arguments = Argumenty
usage-options = Opcje
usage-global = Opcje wspólne
usage-default = [domyślnie: { $value }]
usage-values = [możliwe wartości: { $values }]

## Błędy; każdy jest zdaniem

usage-unknown = Nie ma tu argumentu `{ $argument }`.
usage-unknown-command = Nie ma polecenia `{ $command }`.
usage-meant = Czy chodziło o { $words }?
usage-escape = Nazwę, która zaczyna się od łącznika, należy poprzedzić dwoma: `-- { $argument }`.
usage-invalid = „{ $value }” nie jest wartością dla `{ $argument }`.
usage-possible = Możliwe wartości: { $values }.
usage-valueless = `{ $argument }` wymaga wartości.
usage-number = „{ $value }” nie jest wartością dla `{ $argument }`: potrzebna jest liczba całkowita.
usage-output-shape = „{ $value }” nie jest wartością dla `{ $argument }`: potrzebne są format i plik, np. `json=report.json`.
usage-output-format = Nie ma formatu „{ $format }”. Dostępne: { $formats }.
usage-output-file = „{ $value }” nie jest wartością dla `{ $argument }`: brakuje pliku.
usage-missing = Polecenie wymaga: { $arguments }.
usage-commandless = Brakuje polecenia. Dostępne: { $commands }.
usage-conflict = `{ $argument }` nie można łączyć z { $others }.
usage-twice = `{ $argument }` można podać tylko raz.
usage-too-many = `{ $argument }` nie przyjmuje wartości „{ $value }”.
usage-not-utf8 = Argument nie jest poprawnym tekstem UTF-8.
usage-other = Nie można zrozumieć wiersza poleceń.
usage-more = Więcej informacji: `{ $command }`.
