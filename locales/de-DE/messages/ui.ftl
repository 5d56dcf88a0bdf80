### Was Diptych selbst sagt.

## Stufen

level-error = Fehler
level-warning = Warnung
level-note = Hinweis

## Beschriftungen unter einer zitierten Zeile

label-source = Quelle
label-source-at = Quelle, Stand { $revision }
label-translation = Übersetzung
label-belongs-after = gehört hinter diese Zeile
label-belongs-first = gehört vor diese Zeile

## Der Bericht

page-heading =
    { $path }: { $count ->
        [one] ein Befund
       *[other] { $count } Befunde
    }
judged-against-today = Geprüft gegen die heutige Quelle, nicht gegen den Stand, der übersetzt wurde.
judged-against-inferred = Geprüft gegen den Stand der Quelle, der am besten passt; festgehalten ist keiner.
findings-repeated =
    { $count ->
        [one] Noch ein Befund derselben Art auf dieser Seite:
       *[other] Noch { $count } Befunde derselben Art auf dieser Seite:
    }
findings-more =
    { $count ->
        [one] Ein weiterer Befund ist hier nicht aufgeführt; `--format json` nennt ihn.
       *[other] { $count } weitere Befunde sind hier nicht aufgeführt; `--format json` nennt alle.
    }

count-errors =
    { $count ->
        [one] ein Fehler
       *[other] { $count } Fehler
    }
count-warnings =
    { $count ->
        [one] eine Warnung
       *[other] { $count } Warnungen
    }
count-notes =
    { $count ->
        [one] ein Hinweis
       *[other] { $count } Hinweise
    }
summary-findings =
    { $pages ->
        [one] Eine Seite
       *[other] { $pages } Seiten
    } geprüft ({ $locales }): { $counts } auf { $affected ->
        [one] einer Seite
       *[other] { $affected } Seiten
    }.
summary-clean =
    { $pages ->
        [one] Eine Seite
       *[other] { $pages } Seiten
    } geprüft ({ $locales }): keine Befunde.
summary-nothing = Es wurde nichts geprüft: Keine Seite gefunden.
summary-stale =
    { $count ->
        [one] Die Quelle einer Seite hat sich seit der Übersetzung geändert.
       *[other] Die Quelle von { $count } Seiten hat sich seit der Übersetzung geändert.
    }
summary-estimated =
    Für { $count ->
        [one] eine davon ist das aus der Geschichte beider Seiten geschätzt; sie hält
       *[other] { $count } davon ist das aus der Geschichte beider Seiten geschätzt; sie halten
    } nicht fest, woraus übersetzt wurde.
summary-judged =
    { $count ->
        [one] Eine dieser Seiten wurde aus einem anderen Stand der Quelle übersetzt, der nicht vorliegt: Ihre Befunde können Änderungen der Quelle sein und lassen die Prüfung nicht scheitern.
       *[other] { $count } dieser Seiten wurden aus anderen Ständen der Quelle übersetzt, die nicht vorliegen: Ihre Befunde können Änderungen der Quelle sein und lassen die Prüfung nicht scheitern.
    } Abhilfe: die ganze Versionsgeschichte holen (`fetch-depth: 0`) oder mit `--source-git ORDNER` das Repository angeben, das sie enthält.
next-explain = Nächster Schritt: `diptych explain PRÜFUNG` erklärt, warum ein Befund zählt und was zu tun ist.
next-fix =
    Nächster Schritt: `diptych fix` behebt { $places ->
        [one] einen dieser Befunde
       *[other] { $places } dieser Befunde
    }, ohne den Wortlaut anzutasten; `diptych fix --diff` zeigt, wie; `diptych explain PRÜFUNG` erklärt, warum ein Befund zählt.
next-patch = Nächster Schritt: `diptych check --format diff` gibt einen Patch aus, der den Text der Quelle dort einsetzt, wo etwas fehlt, und behebt, was sicher ist; `diptych explain PRÜFUNG` erklärt, warum ein Befund zählt.

## Kommentare in einem Patch

diff-without-edit = Befunde, die dieser Patch nicht behebt:
diff-apply-in = Wenden Sie diesen Patch im Ordner { $folder } an.
diff-not-utf8 = { $path }: kein Patch, denn die Datei ist kein UTF-8.
diff-unsafe = { $path }: hier kein Patch, denn diese Zeilen enthalten Steuerzeichen oder Befehle für ein Build-Protokoll. Schreiben Sie den Patch mit `--output` in eine Datei.

## Changes of the source

hunk =
    { a-block } wurde { $deed ->
        [added] hinzugefügt
        [removed] entfernt
        [moved] verschoben
       *[changed] geändert
    }{ in-section }: „{ $title }“{ $class ->
        [typo] {" "}(Tippfehler)
        [links] {" "}(Linkziele)
        [markup] {" "}(Ebenen und Hervorhebungen)
       *[other] {""}
    }
hunk-shared = Dieselbe Änderung auf { $pages } Seiten:
hunk-more-pages =
    { $pages ->
        [one] und eine weitere Seite
       *[other] und { $pages } weitere Seiten
    }
hunks-shared =
    { $count ->
        [one] Eine weitere Änderung steht oben, denn es gibt sie auch auf anderen Seiten.
       *[other] { $count } weitere Änderungen stehen oben, denn es gibt sie auch auf anderen Seiten.
    }
hunk-not-there = in der Übersetzung nicht vorhanden
lines-more =
    { $count ->
        [one] Eine weitere Seite
       *[other] { $count } weitere Seiten
    }
summary-shared = Auf { $pages } davon ist die Änderung dieselbe: „{ $title }“.
next-diff = Nächster Schritt: `diptych diff SEITE` zeigt, was sich geändert hat, neben der Stelle der Übersetzung.
next-stamp = Nächster Schritt: übersetzen, dann mit `diptych stamp SEITE` festhalten, dass die Seite auf dem Stand ist.

## Der Stand der Übersetzung

number = { $number }
percent = { $number } %
status-heading =
    { $locale }: { $translated } von { $pages } { $pages ->
        [one] Seite
       *[other] Seiten
    } übersetzt; auf dem Stand: { $current ->
        [one] eine Seite
       *[other] { $current } Seiten
    }, { $percent } der Wörter
status-verdict =
    { $verdict ->
        [current] aktuell
        [cosmetic] kosmetisch
        [stale] veraltet
        [partial] teilweise
        [unknown] unbekannt
        [unstamped] ungestempelt
        [suspicious] verdächtig
        [missing] fehlend
        [orphan] verwaist
       *[other] { $verdict }
    }
status-class =
    { $class ->
        [text] Text
        [code] Code
        [typo] Tippfehler
        [markup] Auszeichnung
        [links] Linkziele
        [metadata] Metadaten
        [cosmetic] kosmetisch
       *[other] { $class }
    }
status-folder = Ordner
status-words = Wörter
status-total = gesamt
status-sections = Abschnitte
status-kind = Änderung
status-locale = Sprache
status-page = Seite
status-title = zuerst in
status-work =
    { $count ->
        [one] Eine Seite ist zu bearbeiten
       *[other] { $count } Seiten sind zu bearbeiten
    }: { $words ->
        [one] ein Wort
       *[other] { $words } Wörter
    }.
status-urgent = Hier hat sich ein Warnhinweis geändert.
status-no-work = Keine Seite ist zu bearbeiten.
status-more =
    { $count ->
        [one] Eine weitere Seite ist hier nicht aufgeführt; `diptych status --worklist | less` nennt sie.
       *[other] { $count } weitere Seiten sind hier nicht aufgeführt; `diptych status --worklist | less` nennt alle.
    }
status-cosmetic =
    Für { $count ->
        [one] eine kosmetische Seite
       *[other] { $count } kosmetische Seiten
    } genügt `diptych stamp --cosmetic`.
status-next-worklist = Nächster Schritt: `diptych status --worklist` nennt, was zu bearbeiten ist.
status-next-diff = Nächster Schritt: `diptych diff SEITE` zeigt, was sich in der Quelle geändert hat.

## Stempel

stamp-needs-pages = Bitte die Seiten angeben, die gestempelt werden sollen. `--cosmetic` stempelt alle, an denen nichts zu übersetzen ist, `--all` jede Seite.
stamp-nothing = Nichts zu stempeln: Keine der gewählten Seiten liegt hinter ihrer Quelle zurück.
stamp-no-revision = Die Revision { $revision } gibt es nicht: { $detail }.
stamp-none-cosmetic = Nichts zu stempeln: Keine der gewählten Seiten ist kosmetisch. Seiten, deren Ausgangstext nur geschätzt ist, zählen nicht.
stamp-done = { $path }: nichts zu stempeln. Die Seite verweist bereits auf den jetzigen Stand der Quelle.
stamp-not-cosmetic = { $path }: mit `--cosmetic` nichts zu stempeln. In der Quelle hat sich etwas geändert, das zu übersetzen ist, oder es steht nicht fest, woraus die Seite übersetzt wurde.
stamp-whole =
    { $path }: { $scheme ->
        [lock] in diptych.lock vermerkt
       *[other] { $scheme } nennt jetzt { $revision }
    }.
stamp-cosmetic =
    { $path }: { $scheme ->
        [lock] in diptych.lock vermerkt
       *[other] { $scheme } nennt jetzt { $revision }
    }; es gab nichts zu übersetzen.
stamp-accepted =
    { $path }: { $scheme ->
        [lock] in diptych.lock vermerkt
       *[other] { $scheme } nennt jetzt { $revision }
    }; erledigt: { $changed } von { $sections ->
        [one] einem Abschnitt
       *[other] { $sections } Abschnitten
    }, { $words ->
        [one] ein Wort
       *[other] { $words } Wörter
    }.
stamp-sections =
    { $path }: in diptych.lock vermerkt; erledigt: { $changed } von { $sections ->
        [one] einem Abschnitt
       *[other] { $sections } Abschnitten
    }, { $words ->
        [one] ein Wort
       *[other] { $words } Wörter
    }. Offen: { $left }.
stamp-summary =
    { $stamped ->
        [one] Eine Seite
       *[other] { $stamped } Seiten
    } gestempelt, { $refused } abgelehnt.
stamp-dry-run =
    { $stamped ->
        [one] Eine Seite würde
       *[other] { $stamped } Seiten würden
    } gestempelt, { $refused } abgelehnt. Es wurde nichts geschrieben.
stamp-no-source = { $path }: nicht gestempelt. Die Seite hat keine Quelle. `diptych pairs --explain SEITE` sagt, warum.
stamp-no-translation = { $path }: nicht gestempelt. Diese Übersetzung gibt es noch nicht.
stamp-no-history = { $path }: nicht gestempelt. { $scheme } hält einen Commit fest, und zur Quelle liegt keine Versionsgeschichte vor. `--source-git ORDNER` nennt das Repository, das sie enthält.
stamp-git-unusable = { $path }: nicht gestempelt. { $scheme } hält einen Commit fest, und die Versionsgeschichte der Quelle lässt sich nicht lesen: { $detail }.
stamp-not-committed = { $path }: nicht gestempelt. { $scheme } hält einen Commit fest, und kein Commit enthält die Quelle in ihrem jetzigen Stand. Die Quelle erst committen oder mit `--to` eine Revision angeben.
stamp-not-in-revision = { $path }: nicht gestempelt. Die Quelle kommt in dieser Revision nicht vor.
stamp-no-room = { $path }: nicht gestempelt. Für { $scheme } gibt es keine Stelle, an die sich gefahrlos schreiben lässt. `fingerprint: write:` in diptych.yaml legt einen anderen Fingerabdruck fest, etwa `lock`.
stamp-no-section = { $path }: nicht gestempelt. Ein Abschnitt „{ $section }“ hat sich nicht geändert. Geändert haben sich: { $there }.
stamp-row = { $path }: nicht gestempelt. „{ $row }“ ist eine Zeile. Ihr Abschnitt „{ $section }“ lässt sich stempeln, sobald er ganz übersetzt ist.
stamp-moved = { $path }: nicht gestempelt. „{ $section }“ steht jetzt an anderer Stelle, was nur für die ganze Seite vermerkt werden kann. Die Seite stempeln, sobald sie ganz übersetzt ist.
stamp-no-sections = { $path }: nicht gestempelt. Es ist nicht bekannt, welche ihrer Abschnitte sich geändert haben. Die Seite stempeln, sobald sie ganz übersetzt ist.
stamp-nameless = { $path }: nicht gestempelt. Die Seite hat keine Abschnitte, die sich angeben ließen. Die Seite stempeln, sobald sie ganz übersetzt ist.
stamp-lock-conflict = { $path }: nicht gestempelt. diptych.lock enthält einen ungelösten Merge-Konflikt. Zuerst eine der beiden Seiten übernehmen.
stamp-lock-version = { $path }: nicht gestempelt. diptych.lock hat das Format { $version }, das dieses Diptych nicht kennt. Ein neueres Diptych verwenden.
stamp-broken-lock = { $path }: nicht gestempelt. diptych.lock ist beschädigt und muss zuerst in Ordnung gebracht werden.

## Dateien, die unverändert bleiben

file-not-utf8 = { $path }: unverändert gelassen. Die Datei ist kein UTF-8. Zuerst als UTF-8 speichern.
file-changed = { $path }: unverändert gelassen. { $file } wurde geändert, nachdem die Datei gelesen war. Den Befehl noch einmal ausführen.
file-outside = { $path }: unverändert gelassen. Die Datei ist ein Link, der aus dem Ordner der Übersetzungen hinausführt.
file-unwritable = { $path }: unverändert gelassen. { $file } lässt sich nicht schreiben: { $detail }.

## Korrekturen

fix-page =
    { $path }: { $places ->
        [one] eine Stelle
       *[other] { $places } Stellen
    } korrigiert: { $checks }.
fix-unsafe = { $path }: Der Patch wird nicht gezeigt, weil er auf die Anzeige wirken würde. In eine Datei schreiben.
fix-summary =
    { $places ->
        [one] Eine Stelle
       *[other] { $places } Stellen
    } auf { $pages ->
        [one] einer Seite
       *[other] { $pages } Seiten
    } korrigiert. `git diff` zeigt sie; `diptych check` nennt, was noch bleibt.
fix-dry-run =
    { $places ->
        [one] Eine Stelle
       *[other] { $places } Stellen
    } auf { $pages ->
        [one] einer Seite
       *[other] { $pages } Seiten
    } ließen sich korrigieren. Geschrieben wurde nichts.
fix-nothing = Nichts zu korrigieren: Kein Befund lässt sich mit Sicherheit beheben.

## Rollen

roles-role = Rolle
roles-state =
    { $state ->
        [missing] fehlt
        [stale] veraltet
        [inconsistent] uneinheitlich
        [untranslated] unübersetzt
        [unnamed] ohne Namen
       *[present] vorhanden
    }
roles-summary =
    { $roles ->
        [one] Eine Rolle
       *[other] { $roles } Rollen
    } von { $owners ->
        [one] einem Verantwortlichen
       *[other] { $owners } Verantwortlichen
    } in { $locales ->
        [one] einer Sprache
       *[other] { $locales } Sprachen
    }.
roles-count =
    { $state ->
        [missing] { $count ->
            [one] Eine Rolle fehlt in einer Übersetzung.
           *[other] { $count } Rollen fehlen in Übersetzungen.
        }
        [stale] { $count ->
            [one] Eine Rolle hat sich in der Quelle geändert, seit sie übersetzt wurde.
           *[other] { $count } Rollen haben sich in der Quelle geändert, seit sie übersetzt wurden.
        }
        [inconsistent] { $count ->
            [one] Eine Rolle heißt in einer Sprache einmal so und einmal anders.
           *[other] { $count } Rollen heißen in einer Sprache einmal so und einmal anders.
        }
        [untranslated] { $count ->
            [one] Ein Name ist der der Quelle.
           *[other] { $count } Namen sind die der Quelle.
        }
       *[unnamed] { $count ->
            [one] Eine Rolle hat im Katalog einer Sprache keinen Namen.
           *[other] { $count } Rollen haben im Katalog einer Sprache keinen Namen.
        }
    }
roles-none = Keine Seite legt eine Rolle fest. `roles` in diptych.yaml sagt, welche Tabellen es tun.
roles-next-extract = Weiter: `diptych roles extract` schreibt die Namen, die auf den Seiten stehen, in die Kataloge.
roles-next-check = Weiter: `diptych check` zeigt, wo.
roles-next-diff = Weiter: `diptych diff PAGE` zeigt, was sich in der Quelle geändert hat.
roles-extract-file =
    { $path }: { $added ->
        [0] kein neuer Name
        [one] ein neuer Name
       *[other] { $added } neue Namen
    }{ $renamed ->
        [0] {""}
        [one] , einer umbenannt
       *[other] , { $renamed } umbenannt
    }
roles-extract-renamed = „{ $from }“ heißt jetzt „{ $to }“
roles-extract-untranslated = „{ $name }“ ist der Name der Quelle; falls er übersetzt gehört, hier einen anderen eintragen
roles-extract-summary =
    { $files ->
        [one] Ein Katalog
       *[other] { $files } Kataloge
    } geschrieben. `diptych roles` zeigt, was es in jeder Sprache gibt.
roles-extract-dry-run =
    { $files ->
        [one] Ein Katalog wäre
       *[other] { $files } Kataloge wären
    } zu schreiben. Geschrieben wurde nichts.
roles-extract-nothing = Nichts zu übernehmen: Die Kataloge haben alle Namen, die auf den Seiten stehen.
roles-extract-unnamed =
    { $count ->
        [one] Ein Name ist nicht bekannt, weil die Rolle in keiner Übersetzung steht.
       *[other] { $count } Namen sind nicht bekannt, weil die Rollen in keiner Übersetzung stehen.
    }

## Erklärungen

explain-level =
    { $level ->
        [error] Ihre Befunde sind höchstens Fehler
        [warning] Ihre Befunde sind höchstens Warnungen
       *[note] Ihre Befunde sind Hinweise
    }, sofern `checks` in der diptych.yaml nichts anderes sagt. { $profile ->
        [default] Die Prüfung läuft in jedem Profil.
        [strict] Die Prüfung läuft in den Profilen `strict` und `audit`.
       *[audit] Die Prüfung läuft im Profil `audit`.
    }

## Paare

pairs-summary = Paare: { $counts }. Anordnung: { $layout }.
pairs-count = { $count } { $verdict }
pairs-none = keine
pairs-source = Quelle
pairs-target = Ziel
pairs-locale = Sprache
pairs-layout = Anordnung
pairs-stamp = Vermerk
pairs-hash = Hash { $value }
pairs-commit = Commit { $value }
pairs-base = Basis
pairs-base-is =
    { $kind } ({ $has-revision ->
        [yes] { $revision }
       *[no] heute
    }): { $kind ->
        [current] Die vorliegende Quelle ist der Text, der übersetzt wurde.
        [hash] Ein Text aus der Geschichte der Quelle; seinen Hash hält die Seite fest.
        [commit] Der Text in dem Commit, den die Seite festhält; kein Hash bestätigt ihn.
        [inferred] Der Text aus der Geschichte der Quelle, zu dem die Übersetzung am besten passt.
        [given] Der Text, der mit `--base` angegeben wurde; kein Hash bestätigt ihn.
       *[head] Die heutige Quelle, denn der Text, der übersetzt wurde, fehlt.
    }
pairs-verdict = Urteil
pairs-verdict-is =
    { $verdict }: { $verdict ->
        [current] Aus der vorliegenden Quelle übersetzt.
        [cosmetic] Die Quelle hat sich seither geändert, aber nichts davon betrifft die Übersetzung.
        [stale] Die Quelle hat sich seither geändert.
        [partial] Die Quelle hat sich seither geändert; einige Abschnitte wurden nachgezogen.
        [unknown] Die vermerkte Revision steht nicht in der Geschichte der Quelle.
        [unstamped] Die Seite hält nicht fest, woraus sie übersetzt wurde.
        [suspicious] Die Seite hält eine neuere Quelle fest als die, aus der sie übersetzt scheint.
        [missing] Es gibt keine Übersetzung.
       *[orphan] Es gibt keine Quelle.
    }
pairs-not-there = { $path } (nicht vorhanden)
pairs-nowhere =
    { $path } gehört zu keinem Paar. { $why ->
        [absent] Eine solche Datei gibt es nicht.
        [elsewhere] Die Datei liegt in keinem der durchsuchten Ordner.
        [hidden] Die Datei ist verborgen, von der Versionsverwaltung ausgenommen oder keine gewöhnliche Datei.
        [no-page] Dem Namen nach ist die Datei keine Seite; `include:` eines Paars kann das ändern.
       *[unmatched] Keine Vorlage passt, die Sprache ist nicht ausgewählt, oder die Datei ist ausgeschlossen.
    }
pairs-folder = Ordner
pairs-template = Vorlage

## Links

links-broken =
    ! { $fault ->
        [absent] führt ins Leere
        [outside] führt aus dem Projekt hinaus
        [machine] nennt eine Datei eines einzelnen Rechners
        [empty] hat keine Adresse
       *[host] nennt keinen Host
    }
links-no-place = ! keine solche Stelle in { $path }
links-spelled = ! anders geschrieben: { $path }

## Eine neue Konfiguration

init-purpose = Wie Diptych die Quelle und die Übersetzungen dieses Projekts findet.
init-layout = Erkannte Anordnung: { $layout }.
init-wrote = { $path } geschrieben: Anordnung { $layout }, { $paired } von { $translations } Übersetzungen haben ihre Quelle.
init-exists = { $path } gibt es schon. Mit `--force` ersetzen.
