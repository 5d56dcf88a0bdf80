### Die Hilfe der Befehlszeile.

## Befehle

diptych = Hält übersetzte Dokumentation mit ihrer Quelle verbunden
check = Meldet, was Übersetzungen fehlt, was sie verloren oder beschädigt haben
diff = Zeigt, was sich in der Quelle seither geändert hat, neben den Stellen der Übersetzung
fix = Bringt in Übersetzungen in Ordnung, was sicher ist, und lässt Fließtext unberührt
status = Sagt, wie viel übersetzt und wie aktuell es ist
stamp = Vermerkt in Übersetzungen, dass sie auf dem Stand sind
pairs = Listet Seiten und ihre Übersetzungen auf und sagt, wie aktuell sie sind
roles = Nennt die Rollen, die jede Übersetzung hat, und ihre Namen darin
roles-extract = Schreibt die Rollen, die Seiten definieren, in die Kataloge und erhält, was von Hand dort steht
links = Listet Links auf und wohin sie führen, oder die Adressen anderer Websites
explain = Sagt, was eine Prüfung findet, warum das wichtig und was zu tun ist
init = Schreibt diptych.yaml mit der erkannten Anordnung
help = Zeigt diese Hilfe oder die eines Befehls

## Was alle Befehle haben

arg-config = Konfiguration anstelle der nächstgelegenen diptych.yaml
arg-lang = Sprache der Meldungen
arg-color = Ob die Ausgabe farbig ist
arg-threads = Anzahl der Threads; 0 für alle
arg-quiet = Nur das Ergebnis ausgeben
arg-help = Hilfe anzeigen
arg-version = Version anzeigen

## Was mehrere Befehle haben

arg-source = Ordner der Quelle
arg-target = Ordner der Übersetzungen
arg-locale = Nur diese Sprache; mehrfach möglich
arg-source-git = Repository mit der Versionsgeschichte der Quelle, auch ein Bare-Repository
arg-base = Ordner mit der Quelle, wie sie übersetzt wurde, wo es kein Git gibt
arg-path = Nur Seiten an oder unter diesem Pfad, gleich auf welcher Seite
arg-profile = Welche Prüfungen laufen, anstelle der Konfiguration
arg-format = Was in die Standardausgabe geschrieben wird
arg-output = Zusätzlich ein Format in eine Datei schreiben; mehrfach möglich

## Was ein Befehl hat

check--fail-on = Die mildesten Befunde, die zum Exit-Code 1 führen
check--deny = Befunde dieser Prüfung führen auf jeder Stufe zum Exit-Code 1; mehrfach möglich
check--allow-empty = Nicht scheitern, wenn es nichts zu prüfen gibt
fix--only = Nur in Ordnung bringen, was diese Prüfung findet; mehrfach möglich
fix--diff = Nichts schreiben, stattdessen den Patch ausgeben
status--worklist = Die Seiten auflisten, an denen zu arbeiten ist, das Dringendste zuerst
status--depth = So viele Ordnerebenen erhalten eine eigene Zeile
stamp--to = Die Revision der Quelle, aus der übersetzt wurde; sonst die Quelle, wie sie ist
stamp--cosmetic = Nur Seiten, in deren Quelle sich nichts zu Übersetzendes geändert hat
stamp--section = Nur diesen Abschnitt, so benannt wie von `diptych diff`; mehrfach möglich
stamp--all = Alle Seiten, wenn keine genannt ist
stamp--dry-run = Nichts schreiben, nur sagen, was vermerkt würde
pairs--explain = Sagen, warum diese Datei so oder nicht zugeordnet ist
links--external = Jede Adresse einer anderen Website einmal auflisten, mit ihren Fundstellen
explain--check = Die Kennung der Prüfung
roles-extract--dry-run = Nichts schreiben, nur sagen, was geschrieben würde
init--force = Eine vorhandene Konfiguration ersetzen
help--command = Der Befehl, dessen Hilfe gezeigt wird

## Namen von Werten

value-check = PRÜFUNG
value-command = BEFEHL
value-dir = ORDNER
value-file = DATEI
value-format = FORMAT
value-format-file = FORMAT=DATEI
value-id = KENNUNG
value-level = STUFE
value-n = N
value-name = NAME
value-path = PFAD
value-rev = REVISION
value-tag = KENNZEICHEN
value-when = WANN
