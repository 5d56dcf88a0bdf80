### Überschriften der Hilfe und was an einer Befehlszeile falsch ist.

## Hilfe

usage-label = Aufruf:
usage-commands = Befehle
usage-arguments = Argumente
usage-options = Optionen
usage-global = Optionen aller Befehle
usage-default = [Vorgabe: { $value }]
usage-values = [mögliche Werte: { $values }]

## Fehler; jeder ein Satz

usage-unknown = Das Argument `{ $argument }` gibt es hier nicht.
usage-unknown-command = Den Befehl `{ $command }` gibt es nicht.
usage-meant = Gemeint ist vielleicht { $words }.
usage-escape = Ein Name, der mit einem Strich beginnt, steht hinter zweien: `-- { $argument }`.
usage-invalid = „{ $value }“ ist kein Wert für `{ $argument }`.
usage-possible = Mögliche Werte: { $values }.
usage-valueless = Zu `{ $argument }` fehlt der Wert.
usage-number = „{ $value }“ ist kein Wert für `{ $argument }`: Nötig ist eine ganze Zahl.
usage-output-shape = „{ $value }“ ist kein Wert für `{ $argument }`: Nötig sind ein Format und eine Datei, etwa `json=report.json`.
usage-output-format = Das Format „{ $format }“ gibt es nicht. Vorhanden: { $formats }.
usage-output-file = „{ $value }“ ist kein Wert für `{ $argument }`: Es fehlt die Datei.
usage-missing = Dem Befehl fehlt { $arguments }.
usage-commandless = Es fehlt ein Befehl. Vorhanden: { $commands }.
usage-conflict = `{ $argument }` verträgt sich nicht mit { $others }.
usage-twice = `{ $argument }` darf nur einmal vorkommen.
usage-too-many = `{ $argument }` nimmt den Wert „{ $value }“ nicht an.
usage-not-utf8 = Ein Argument ist kein gültiges UTF-8.
usage-other = Die Befehlszeile ist nicht zu verstehen.
usage-more = `{ $command }` sagt mehr.
