### Was außerhalb der Seiten schiefging.

## Warum ein Lauf nicht beginnen kann

error-config = { $path }:{ $place } { $fault }
error-unreadable = { $path }: lässt sich nicht lesen: { $cause }.
error-unwritable = { $path }: lässt sich nicht schreiben: { $cause }.
error-output = Die Ausgabe lässt sich nicht schreiben: { $cause }.
error-no-layout = { $path }: keine Übersetzungen erkannt. Die Ordner mit `--source ORDNER --target ORDNER` angeben oder unter `pairs:` in diptych.yaml beschreiben.
error-no-folder =
    { $path }: Einen solchen Ordner gibt es { $has-wanted ->
        [yes] für { $wanted } nicht.
       *[no] nicht.
    }{ $has-there ->
        [yes] {" "}Vorhanden: { $there }.
       *[no] {""}
    }
error-half-roots = `--source` und `--target` gehören zusammen: beide Ordner angeben oder keinen.
error-one-folder = { $path }: Quelle und Übersetzungen liegen in einem Ordner, und keine Seite darin ist als Übersetzung einer anderen erkennbar. Zwei Ordner angeben oder die Anordnung unter `pairs:` in diptych.yaml beschreiben.
error-locale-not-in-path = Aus „{ $path }“ geht die Sprache nicht hervor. {"`{locale}`"} einsetzen oder mit `--locale` eine Sprache auswählen.

## Was das Betriebssystem verweigert

cause-system =
    { $kind ->
        [not-found] Datei oder Ordner nicht gefunden
        [denied] keine Berechtigung
        [exists] schon vorhanden
        [is-directory] es ist ein Ordner
        [not-directory] ein Teil des Pfads ist kein Ordner
        [read-only] das Dateisystem ist schreibgeschützt
        [full] kein Speicherplatz mehr frei
        [too-large] die Datei ist zu groß
        [busy] wird gerade benutzt
        [name] der Name ist ungültig
        [interrupted] der Aufruf wurde unterbrochen
        [timed-out] Zeit überschritten
        [invalid-data] der Inhalt ist ungültig
        [broken-pipe] niemand liest die Ausgabe
       *[other] das System meldet „{ $words }“
    }
cause-not-regular = es ist keine gewöhnliche Datei
cause-not-folder = es ist kein Ordner
cause-no-folder = den Ordner gibt es nicht
cause-too-large = größer als { $limit } Bytes
cause-changed = seit dem Einlesen geändert

## Die Konfiguration

config-unknown =
    { $what ->
        [key] Unbekannter Schlüssel
        [value] Unbekannter Wert
        [check] Unbekannte Prüfung
       *[fingerprint] Unbekannter Fingerabdruck
    } „{ $name }“.{ $has-meant ->
        [yes] {" "}Gemeint ist vielleicht „{ $meant }“.
       *[no] { $has-known ->
            [yes] {" "}Bekannt sind: { $known }.
           *[no] {""}
        }
    }
config-template = „{ $text }“ taugt nicht als Pfadvorlage: { $fault }
template-unknown =
    unbekannter Platzhalter „{ $name }“.{ $has-meant ->
        [yes] {" "}Gemeint ist vielleicht „{ $meant }“.
       *[no] {" "}Bekannt sind: { $known }.
    }
template-brace = Eine geschweifte Klammer ist nicht geschlossen oder nicht geöffnet.
template-dir = Auf {"`{dir}`"} muss `/` folgen.
template-no-key = Nötig ist einmal {"`{path}`"} oder einmal {"`{stem}`"}, dazu nach Belieben {"`{dir}/`"} und {"`.{ext}`"}.
template-leaves-root = Er muss unterhalb seines Stammordners bleiben, mit `/` zwischen den Ordnern; andere Ordner unter `roots:` angeben.
config-unlike = „{ $source }“ und „{ $target }“ lassen sich nicht einander zuordnen: auf beiden Seiten {"`{path}`"} verwenden oder auf beiden {"`{stem}.{ext}`"}.
config-invalid =
    „{ $text }“ ist { $what ->
        [glob] kein gültiges Glob-Muster
        [basepath] kein gültiger Ordner für Pfade: Er muss die Ordner dessen umfassen, was eingebunden wird
        [paths] kein gültiges Paar von Pfaden: Was auf das erste Sternchen folgt, muss auf beiden Seiten gleich sein
        [include] keine gültige Einbindung: Die Dateien binden einander zu tief ein
       *[locale] kein gültiges Sprachkennzeichen
    }.
config-no-locale = „{ $text }“ verrät die Sprache nicht. {"`{locale}`"} darin verwenden.
config-toml = Die Datei ist kein gültiges TOML (TOML: „{ $words }“).

## Dateien in YAML

yaml-not-utf8 = Die Datei ist kein gültiges UTF-8.
yaml-twice = Der Schlüssel „{ $key }“ steht dort zweimal.
yaml-missing = Der Schlüssel „{ $key }“ fehlt.
yaml-type =
    { $wanted ->
        [map] Hierher gehören Schlüssel mit Werten
        [list] Hierher gehört eine Liste
        [number] Hierher gehört eine Zahl
        [flag] Hierher gehört `true` oder `false`
        [locales] Hierher gehört `auto` oder eine Liste von Sprachen
        [size] Hierher gehört eine Anzahl von Bytes wie `500000` oder `32 MiB`
       *[text] Hierher gehört ein Text
    }, nicht { $has-value ->
        [yes] „{ $value }“
       *[no] { $found ->
            [map] Schlüssel mit Werten
            [list] eine Liste
            [number] eine Zahl
            [flag] `true` oder `false`
            [text] ein Text
           *[nothing] nichts
        }
    }.
yaml-character = Ein Wert beginnt mit einem Tabulator oder mit einem Zeichen, das YAML sich vorbehält. Mit Leerzeichen einrücken oder den Wert in Anführungszeichen setzen.
yaml-colon = Ein Doppelpunkt steht, wo YAML keinen erwartet. Den Wert in Anführungszeichen setzen oder die Einrückung der Zeilen prüfen.
yaml-other = Die Datei ist kein gültiges YAML (YAML: „{ $words }“).

## Git

git-not-run = Das Programm git lässt sich nicht starten: { $cause }
git-no-repository = Um die Quelle liegt kein Repository, und `--source-git` nennt keines
git-silent = git ist ohne Angabe von Gründen gescheitert
git-words =
    git meldet „{ $words }“{ $has-remedy ->
        [yes] . Mit `{ $remedy }` vertraut git ihm
       *[no] {""}
    }

## Was einen Pfad betrifft; der Lauf geht weiter

trouble-unreadable = { $path }: lässt sich nicht lesen: { $cause }.
trouble-lock-broken = { $path }: { $line }{ $fault } Die Lock-Datei blieb außer Betracht. Sie reparieren oder noch einmal aus der Versionsverwaltung holen.
trouble-line = Zeile { $line }:{" "}
trouble-lock-conflict = { $path }: { $line }ein ungelöster Merge-Konflikt. Die Lock-Datei blieb außer Betracht. Eine Seite übernehmen, dann noch einmal stempeln, was die andere gestempelt hatte.
trouble-lock-version = { $path }: Die Lock-Datei hat Format { $version }, das dieses Diptych nicht kennt. Sie blieb außer Betracht; ein neueres Diptych verwenden.
trouble-glossary-broken = { $path }: { $line }{ $fault }
trouble-glossary-missing = { $path }: Ein solches Glossar gibt es nicht. Pfade unter `glossary:` gehen von der Konfiguration aus.
trouble-glossary-unknown = { $path }: Unter diesem Namen ist kein Glossarformat bekannt. Bekannt sind .ftl, .csv, .tsv und .tbx.
trouble-glossary-without-locale = { $path }: Ein Glossar in Fluent enthält eine Sprache, und aus seinem Pfad geht nicht hervor, welche. {"`{locale}`"} einsetzen.
trouble-too-large = { $path }: größer als { $limit } Bytes und ausgelassen. Die Grenze legt `max_file_size` fest.
trouble-name = { $path }: Der Name ist kein UTF-8, deshalb blieb die Datei außer Betracht. Sie umbenennen.
trouble-parser = { $path }: Diptych konnte die Seite nicht einlesen. Bitte melden.
trouble-no-files =
    { $locale }: keine Datei in dieser Sprache.{ $has-meant ->
        [yes] {" "}Gemeint ist vielleicht „{ $meant }“.
       *[no] { $has-there ->
            [yes] {" "}Vorhanden: { $there }.
           *[no] {" "}Mit `locale_map` erfährt Diptych, wie ihr Ordner heißt.
        }
    }
trouble-no-pages = { $path }: Unterhalb dieses Ordners der Quelle liegt keine Seite. `diptych pairs --explain DATEI` sagt, warum.
trouble-nothing-selected = { $path }: Hier liegt keine Seite. `diptych pairs --explain PFAD` sagt, warum.
trouble-git = { $path }: keine Versionsgeschichte, deshalb werden Übersetzungen mit der heutigen Quelle verglichen: { $fault }.
trouble-shallow = { $path }: Die Versionsgeschichte ist abgeschnitten, und es fehlt, woraus Seiten übersetzt wurden ({ $pages }). Sie ganz abrufen (`fetch-depth: 0`, `git fetch --unshallow`).
trouble-partial = { $path }: Der Klon ist unvollständig, und es fehlt, woraus Seiten übersetzt wurden ({ $pages }). Ohne `--filter` klonen.
trouble-git-stopped = { $path }: git kann einige Objekte nicht lesen ({ $pages } ausgelassen). `git fsck` sagt, welche.
trouble-in-part =
    { $path }: { $absent } von { $all } Links auf { $what ->
        [images] Bilder führen ins Leere, als wäre der Ordner nur zum Teil ausgecheckt; Links auf Bilder
       *[pages] Seiten und Dateien führen ins Leere, als wäre der Ordner nur zum Teil ausgecheckt; Links auf Seiten und Dateien
    }, die nicht vorhanden sind, werden nicht gemeldet.

## Glossare

glossary-not-utf8 = Die Datei ist kein UTF-8. Sie als UTF-8 speichern.
glossary-no-source = Keine Spalte enthält die Benennungen der Quelle. Eine Spalte „{ $locale }“ nennen.
glossary-column = Die Spalte „{ $name }“ ist nicht bekannt und blieb außer Betracht. Spalten sind Sprachkennzeichen wie „de-DE“ sowie „keep“, „case“, „note“, „variants:de-DE“ und „avoid:de-DE“.
glossary-value = „{ $cell }“ ist kein Wert der Spalte „{ $column }“. Dort steht „{ $known }“ oder nichts.
glossary-columns =
    Die Zeile hat { $there ->
        [one] eine Spalte
       *[other] { $there } Spalten
    }, die erste Zeile { $wanted }. Sie blieb außer Betracht; Benennungen mit einem Komma gehören in Anführungszeichen.
glossary-csv = Die erste Zeile lässt sich nicht lesen (CSV: „{ $words }“).
glossary-row = Die Zeile lässt sich nicht lesen und blieb außer Betracht (CSV: „{ $words }“).
glossary-fluent = Der Eintrag lässt sich nicht lesen und blieb außer Betracht; der Rest zählt (Fluent: „{ $words }“).
glossary-attribute = „.{ $word }“ von „{ $id }“ kann nur „{ $known }“ sein.
glossary-too-deep = Die Elemente sind für ein Glossar zu tief verschachtelt.
glossary-xml = Kein lesbares XML (XML: „{ $words }“). Die Datei noch einmal exportieren.
glossary-no-entries = Darin steht weder „termEntry“ noch „conceptEntry“. Das Glossar als TBX-Basic exportieren.

## Rollenkataloge

catalog-no-name = „-{ $id }“ hat keinen lesbaren Namen und wurde ausgelassen.
catalog-twice = „-{ $id }“ ist doppelt vorhanden. Das erste Vorkommen zählt; eines entfernen.
catalog-more =
    Ab hier { $count ->
        [one] wurde ein weiterer Eintrag
       *[other] wurden { $count } weitere Einträge
    } ausgelassen.
catalog-too-deep = Die Klammern sind zu tief verschachtelt, und nichts von der Datei wurde gelesen. Zuerst die Klammern berichtigen.
