"""Everyday German words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
ab abbild abbildung abbrechen abc abend abends abenteuer aber aberglaube aberglauben abfrage abfragen abgelegt
abgrund abhangig ablegen abraham absatz absatze absatzes abschied abschmecken abschnitt abschnitte absicht absolut
absolute abstand abtropfen ach achse acht achten achtung ad adams additional adel adenauer adresse adressen after
agent ahnlich ahnliche ahnung aktion aktionen aktiv aktiven aktivieren aktiviert aktivierung aktuell aktuelle
aktuellen akut akzeptieren akzeptiert albert alexander alfred algorithmus alias alkohol all alle allein alleine allem
allen aller allerdings alles allgemein allgemeine allgemeinen alltag allzu alpha als also alt alte alten alter altere
alternativ alternative am amd amerika amerikaner an analysis andere anderem anderen anderer anderes andern
andernfalls anders andert anderung anderungen andre andreas anfang anfangen anfrage anfragen angabe angeben angegeben
angegebene angegebenen angehangt angenommen angepasst angesehen angewandt angewendet angezeigt angezeigten angibt
angst anhand anhangen anmerkung anmerkungen anna annehmen anordnung anpassen ans ansehen ansicht ansichten ansonsten
anspruch anstatt anstelle anteil antichrist anton antwort antworten antwortet anweisung anweisungen anwenden anwender
anwendung anwendungen anzahl anzeige anzeigen anzugeben anzuwenden anzuzeigen apache apfel api apple aquivalent ar
arbeit arbeiten arbeitet architektur archiv archive arg argument argumente aristoteles arm arme armen armut array art
arten arthur arzt ascii assistent assistenten at attribut attribute auch auf aufgabe aufgaben aufgefuhrt aufgelistet
aufgenommen aufgerufen aufgrund aufheben aufklarung auflisten auflosung aufruf aufrufen aufs auftrag auftreten
aufzeichnen auge augen augenblick august aus ausblenden ausdruck ausdrucke ausdrucken ausdrucks ausfuhren ausfuhrung
ausgabe ausgaben ausgeben ausgedruckt ausgefuhrt ausgegeben ausgelost ausgewahlt ausgewahlte ausgewertet ausgibt
ausnahme ausnahmen ausrichten ausrichtung ausschalten aussehen aussen ausser ausserdem ausserhalb aussern aussieht
auswahl auswahlen auszufuhren auszuwahlen auto automatisch autor autoren autos baby backen backend backup bahnhof
bald ball banane bank bar base basic basierend basiert basierte basis bauch bauen bauer bauern baum beachten beamte
bearbeiten bearbeitet bearbeitung bedarf bedenken bedeutet bedeutung bedingung bedingungen beenden beendet befehl
befehle befehlen befehls befinden befindet begehen beginn beginnen beginnt begreifen begrenzt begrenzung begriff
begriffe begriffen behalten behandeln behandelt behaupten beherrscht bei beide beiden beides beim bein beinahe beine
beispiel beispiele bekannt bekannte bekannten bekommen bekommt beliebige beliebigen beliebiger bemerken bemerkt
benjamin benotigen benotigt benutzen benutzer benutzern benutzers benutzt benutzung berechnen berechnet berechnung
bereich bereiche bereichs bereit bereits berge bericht beruht beschaftigt beschranken beschrankt beschreiben
beschreibt beschrieben besitzen besitzer besitzt besondere besonderen besonders besser bessere bestandteil beste
bestehen bestehenden besteht bestellt bestellung besten bestimmen bestimmt bestimmte bestimmten betrachten betrachtet
betragt betreten bett beurteilen bevor bewegen bewegt bewegung beweis beweisen beweist bewirkt bezahlen bezahlt
bezeichnet bezeichnung beziehen bezieht bezug bezuglich bibel bibliothek bier bieten bietet bild bilden bilder bildet
bildschirm bildung bill billig bin bind birne bis bisher bismarck bist bit bits bitte blatt blau blauen bleiben
bleibt blick blinder block blocke bloss blume blumen blut boden boolesch boot bose bosen boses braten brauchen
braucht braun brecht breite bricht brief bringen bringt brot browser buch bucher buchstabe buchstaben bug bugs burger
bus busch bush butter byte bytes bzw ca cache cd chance chaos charakter charles chart check chef chemikers chr christ
christen christentum christian christliche christoph churchill clemens client clients cm co code codes cola computer
container containers cookies copyright cpu creme cursor da dabei dach dachte dadurch dafur dagegen daher dahin damals
damit danach daniel dank danke dann dar daran darauf daraufhin daraus darf dargestellt darin darstellen darstellt
darstellung daruber darum darunter das dass dasselbe datei dateien dateiname dateinamen dateisystem daten datenbank
datenbanken datenfeld datenquelle datensatz datensatze datum datums dauer david davon davor dazu db de deaktiviert
debian definieren definiert definierten definition dein deine deinem deinen delta dem demokratie demselben den denen
denke denken denkt denn dennoch denselben der deren dergleichen derjenige derselben derzeit des deshalb desktop
dessen desto deswegen details deutlich deutsch deutsche deutschen deutschland dhcp diagramm diagramme dialog dialogs
dich dichter dick dicke dicker die diejenigen dienen dienst dienste dienstes dient dies diese dieselbe dieselben
diesem diesen dieser dieses dieter digitale ding dinge dingen dir direkt direkte diskussion display div dm dns doch
doktor dokument dokumente dokumenten dokuments domain domains doppelpunkt doppelt doppelte dorf dort dos double
download dpi dr dran drauf draussen drehen dreht drei drin dritte dritten druck drucken drucker du dumm dumme dummen
dummheit dunn durch durchaus durchsuchen durchsucht durfen durrenmatt dvd dynamische eben ebene ebenen ebenfalls
ebenso eberhard echo echte ecke editor edmund effekt egal ehe ehefrau eher ehre ei eier eigene eigenen eigenes
eigenschaft eigentlich eigentumer eigne eignen ein einander eindeutig eine einem einen einer eines einfach einfache
einfachen einfacher einfugen eingabe eingeben eingefugt eingegeben eingehangt eingesetzt eingestellt einhangen
einheit einige einigen einiger einmal einrichten einrichtung eins einsamkeit einsatz einstein einstellen einstellung
eintrag eintrage eintrags einzeln einzelne einzelnen einzelnes einzige einzigen einzufugen einzug eis eitelkeit
elefant elefanten element elemente eltern em empfangen empfanger empfinden empfindung empfohlen ende enden endet
endlich endung engel englisch entdecken entdeckt ente enter entfernen entfernt entfernung entgegen enthalt enthalten
entscheiden entsprechen entspricht entstehen entsteht entweder entwickeln entwickelt entwickler entwicklung er
erdbeere erde erden ereignis ereignisse erfahren erfahrung erfahrungen erfinden erfindung erfolg erfolgen erfolgreich
erfolgt erfordern erfordert erfullen erfullt erfunden ergebnis ergebnisse ergibt erhalt erhalten erhardt erhitzen
erhohen erhoht erich erinnern erinnert erinnerung erkannt erkennen erkennt erkenntnis erkennung erklaren erklart
erklarung erlangen erlauben erlaubt ermitteln ermittelt ermoglichen ermoglicht erneut ernst erraten erreichen
erreicht erschaffen erscheinen erscheint erscheinung ersetzen ersetzt erst erste erstellen erstellt erstellte
erstellten erstellung ersten erster erstes ertragen erwarten erwartet erweitert erweiterte erweiterung erwin erzahlen
erzeugen erzeugt erziehung es esc esel essen essig etc etwa etwas euch euer euro europa ewig ewigkeit ex excel
existenz existieren existiert explizit export exportieren exportiert ext externen extra extras fahig fahigkeit
fahigkeiten fahren fahrer fahrt fall falle fallen falls fallt falsch falsche falschen familie fangen fangt farbe
farben fast faust februar fehlen fehler fehlern fehlersuche fehlt fein feind feinde feld felder fenster fern ferne
fernen fernsehen fertig fest festgelegt festgelegte festlegen festplatte festplatten festzulegen fett feuer ff film
filter filtern finde finden findet finger firma firmware first fisch fische fix flache flasche fleisch fliegen fliegt
fluch flugzeug fokus folge folgen folgende folgenden folgendes folgt folie folien ford fordert form format formate
formatieren formatiert formel formeln formen formular formulare fort fortschritt fortune fr frage fragen fragt frank
franz franzosen frau frauen frei freie freien freier freiheit freilich fremde fremden freud freude freund freunde
freundin frieden friedrich frisch fritz froh frosch fruchte fruh fruher ftp fuchs fugen fugt fuhlen fuhlt fuhren
fuhrt fullen funf funktion funktionen funktioniert fur furcht furchten fursten fuss fusszeile fusszeilen gab gabe
gabriel gamma gandhi gans ganz ganze ganzen ganzes gar garantie garten gb geandert gebe geben geboren gebracht
gebrauch gebraucht geburtstag gedacht gedachtnis gedanken gedeck gedecke gedruckt geeignet gefahr gefahren gefahrlich
gefallen gefallt gefolgt gefragt gefuhl gefuhle gefuhrt gefunden gegangen gegeben gegen gegensatz gegenstand
gegenstande gegenteil gegenuber gegenwart gegner geh gehabt gehalten gehe geheimnis gehen gehirn gehoren gehort geht
geist geister geistes geistige gekauft gekommen geladen gelangen gelb geld gelebt gelegenheit gelernt gelesen geliebt
geloscht gelten gemacht gemass gemeinen gemeinsam gemeinsame gemuse genannt genannten genau genaue genauigkeit
genauso general generator genie geniessen genommen genug genugt genutzt geoffnet georg george georges gerade gerat
gerate geraten gerates gerhard gern gerne gesagt gesamte gesamten geschaffen geschaft geschehen geschenk geschichte
geschieht geschlossen geschmack geschrieben gesehen gesendet gesetz gesetze gesetzlich gesetzt gesicht gespeichert
gesprach gesprochen gestalt gestartet gestellt gestern gesucht gesund gesundheit getan getestet getrennt getrennte
getroffen gewahlt gewahlten gewahr gewalt gewesen gewinn gewinnen gewinnt gewisse gewissen gewohnlich gewohnliche
gewonnen geworden gewunschte gewunschten gezeigt gib gibt gilt ging glas glaube glauben glaubt gleich gleiche
gleichen gleicht gliederung globale gluck glucklich gluhbirne gnu goethe gott gotter gottes gottfried gpl grad grade
grafik grafiken grafische gras grau greifen grenze grenzen gross grosse grossen grosser grossere grosseren grosses
grosste grossten grub grun grund grunde grunden grundlage grundlagen grunen gruppe gruppen gruppieren gruppierung
gultig gultige gut gute guten guter gutes haare hab habe haben habt haftung hahn halb halbe halfte hallo hals halt
halten hand handbuch hande handeln handelt handen handle handlung handlungen hangen hangt hans harald hardware hart
hassen hast hat hatte hatten haufig haupt haus hause haut header hebt heilige heiligen heine heinrich heinz heiraten
heiss heissen heisst helfen helmut henry her heraus herbert hermann herr herrn herum hervor herz herzen hesse heute
heutzutage hi hier hierarchie hiermit hierzu hilfe hilft himmel hin hinaus hinein hingegen hinten hinter hintergrund
hinweis hinzu hinzufugen hinzugefugt hoch hochst hochste hochsten hochstens hoffnung hohe hohen hoher hohere hoheren
holen holle horen horizontal horst hort hose hostname hp html http huhn humor hund hundert hut hyperlink hyperlinks
ibm ich ide ideal ideale idee ideen identisch ignorieren ignoriert ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres ii
im image immanuel immer impliziert import importieren in indem index info information ingenieur inhalt inhalte innen
innere inneren innerhalb ins insofern installiert instanz instinkt integer intelligenz interaktive interesse
interface interne internen internet inzwischen ip irc irgend irgendein irgendwo irren irrtum iso ist it ix ja jacques
jahr jahre jahren jahrhundert james jan januar java je jean jede jedem jeden jeder jedermann jederzeit jedes jedoch
jemand jemanden jene jenen jener jenes jens jenseits jesus jetzt jeweiligen jeweils joachim job johann johannes john
josef joseph journal jugend juli julius jung junge jungen jungling jurgen kaffee kafig kaiser kalt kam kampf kann
kannst kant kapitel kaputt karl kartoffeln kase kategorie katze kaufen kaum kb kde kein keine keinem keinen keiner
keines keineswegs keller kenne kennen kennt kennung kennwort kernel kernels kill kind kinder kindern kirche kirsche
klammern klar klasse klaus klein kleine kleinen kleiner kleines kleinste klicken kling klug klugheit knecht knoblauch
knoten kochen kodiert kodierung kohl kombination kombiniert komm kommandos kommata komme kommen kommentar kommentare
kommt kompatibel kompiliert komplett komplexe komponenten konfuzius konig konne konnen konnte konnten konrad konsole
konstante kontextmenu konto kontrolle konvertiert kopf kopfzeile kopfzeilen kopie kopien kopieren kopiert korb korper
korrekt kosten kostet kraft krafte krank krankheit kraus kreis kreuz krieg kriege kritik kuchen kuh kuhe kuhlschrank
kultur kunden kunst kunstler kurt kurve kurven kurz kurze kurzen lachen lacherlich laden ladt lage land lang lange
langen langer langsam langst lasse lassen lasst last laster laub laufen laufenden lauft laufwerk laufzeit laut lauter
lautet layout ldap leben lebendig lebens lebt lediglich leer leere leeren leerraum leerzeichen legen legende legt
lehre lehren lehrer lehrt leicht leichter leid leiden leider leidet leisten leistung leitfaden lernen lernt lesbar
lese lesen leser lesezeichen lessing letzte letzten leute leuten level libreoffice licht lichtenberg lieb liebe
lieben lieber liebt lieferanten liefert lieferung liegen liegt liest linie linien link linke linken links linux list
liste listen listet lizenz lloyd lob loch log logik login logische logischen logischer logisches lokal lokale lokalen
los loschen loscht losen losung lothar louis lowe lowen lt ludwig luft luge lugen lust luther lutz mac mach mache
machen macht machte madchen mag mahatma mai mail mails main makro makros mal mama man manager manche manchen mancher
manches manchmal mangel mann manner mannern mannes manual manuell marc marcel marie mark markieren markiert
markierten markierung martin maschine maschinen mass masse massstab mathematik matrix matthias maul maus maustaste
max maximal maximale maximen mb md medien medium meer mehl mehr mehrere mehreren mehrerer mehrfach meier mein meine
meinem meinen meiner meines meint meinung meinungen meist meisten meistens meister melden meldung meldungen menge
mensch menschen menschheit menschliche menu menus merken merkt meter methode methoden mich michael microsoft milch
millionen mime min mindestens minute minuten mir mist mit mitarbeiter miteinander mitte mittel mittels mittelwert mm
mochte mochten mode modell moderne modernen modul module modus mogen moglich mogliche moglichen moglichkeit moglichst
moment monat monate mond monitor moral moralischen morgen morgens morgenstern ms mude muhe muller multi mund musik
muss musse mussen muster mut mutter nach nachbarn nachdem nachdenken nachfolgend nachricht nachrichten nachste
nachsten nacht nachts nah nahe naher name namen namens namensraum namensraume namlich narr narren nase nation natur
naturlich naturliche naturlichen navigator nebel neben negative nehme nehmen neigung nein nennen nennt nett netz
netzwerk neu neue neuen neuer neues new news nfs nicht nichts nie niemals niemand niemanden nietzsche nimm nimmt nl
noch normal normale normalen not notig notwendig nr ns nt null nullen numerische numerischen nummer nun nur nutzen
nutzer nutzlich nutzt ob oben obere oberen oberflache obigen objekt objekte objekten objekts obwohl oder offen
offenbar offentliche office offnen offnet offset oft oh ohne ohr ohren ok okay ol oliver online operator operatoren
opfer option optional optionale optionen orange ordner ordnung original ort os oscar otto paar paket pakete paketen
pakets papa papier papst paragraph parallel parameter partei partition partitionen pascal passen passende passiert
passt passwort patch patches paul pc pdf per perl person personen peter petrus pfad pfade pfanne pfarrer pfeffer
pfeil pferd pflicht pgp phantasie philipp philosoph philosophen philosophie physiker pi platte platten platz
platzhalter plotzlich plus po poesie politik politiker polizei port ports position positive post prafix praktisch
praxis preis priester primzahl prinzip prioritat private privaten pro problem probleme problemen produkt professor
programm programme programmen programms projekt protokoll proxy prozent prozess prozesse prozessen prozesses prufen
pruft ps pseudonym pub publikum puffer punkt punkte pute python quadrat qualitat quellcode quelle quellen quelltext
rad radio rahmen raid ralph ram rand raster rat raum raus realitat reboot rechnen rechner rechnern rechners recht
rechte rechten rechts rede reden reduzieren reflexionen regel regeln regen regieren regierung register regulare
regularen regularer reich reichen reicht reichtum reihe reihenfolge rein reine reisen relativ religion religionen
ressourcen rest revolution rezept rfc richard richter richtet richtig richtige richtigen richtlinien richtung robert
rolf rom romischer rosa rot rote rucken ruckgabe ruckgangig rucksicht ruckwarts rudolf ruf rufen ruft ruhe ruhig ruhm
ruhren run rund runter sache sachen sag sage sagen sagt sagte sah sahne salz samtliche samuel sand satz sauber sauce
scannen scanner schaden schadet schaffen schafft schalen schalter schaltet schart schatten schatzen schauen schauer
schaut scheibe scheiben scheinen scheint schicken schicksal schiff schiller schlaf schlafen schlagen schlagt schlecht
schlechte schlechten schlechter schlechtes schliessen schliesst schlimm schlimmer schlimmste schlussel schmeckt
schmerz schmidt schnee schneiden schnell schneller schokolade schon schone schonen schonheit schonste schreiben
schreibt schreit schrift schriftart schriften schritt schritte schuh schuhe schuld schule schuler schutz schutzen
schwach schwache schwachen schwarz schwarze schweigen schwein schweitzer schwer schwerer schwierig schwimmen scsi
sechs sed see seele sehe sehen sehnsucht sehr sei seid seien sein seine seinem seinen seiner seines seit seite seiten
sekt sekunde sekunden selber selbst selten senden september sequenzen server servern servers service services session
set setup setzen setzt sh shakespeare shell show sich sicher sichere sicherheit sichern sichtbar sie sieben sieg
siehe siehst sieht sigmund signal signale signatur signaturen simon simple sind sinn sinne sinnvoll sir situation
sitzen sitzt sitzung skript skripten smtp so sobald socket sockets sodass sofern sofort software sogar sogleich sohn
solange solche solchen solcher solches soldaten soll sollen sollst sollte sollten sommer sondern sonne sonst sorgen
sortieren sortiert soviel soweit sowie sowohl spalte spalten spargel spass spat spater speicher speichern speichert
sperren spezielle spiegel spiel spielen spielt sprach sprache sprachen sprechen spricht sprichwort springen springt
spruch spur sql st staat stadt stand standard standards standig standpunkt star stark starke starker start starten
startet starts statische statistik statt stattdessen status steckt stefan stehen steht steigt stein stelle stellen
stellt sterben stern sterne stets steuern steuert steuerung steve stil stilbluten still stille stimme stimmt stirbt
stolz strafe strand strasse streiten strom struktur stuck stufe stunde stunden sturzt such suche suchen sucht summe
sun sunde super support suse sv sven symbol symbole syntax system systeme systemen systems systemstart tabelle
tabellen tabulator tabulatoren tadel tag tage tagebucher tagen tages taglich tags talent tastatur taste tasten tat
taten tatigkeit tatsache tatsachlich tausend tcp team technik technische tee teig teil teile teilen teilt teller
terminal test testen tests teuer teufel teufels tex text theater thema themen theodor theologen theorie these thomas
tief tiefe tiefere tier tiere tipp tipps titel title tobias tod tode token toleranz toll tomaten ton tools top tor
tot total tragen tragt traum traume treffen treffer treiben treiber treibt trennen treten trifft trinken trinkt tritt
trocken trotz trotzdem tschuss tucholsky tue tugend tugenden tun tunnel tur tusch tut typ type typen typs typus ubel
uber uberall ubergeben uberhaupt uberlegen ubernehmen ubernommen uberprufen uberpruft uberprufung uberquerte
uberschrift ubersetzer ubersetzung ubersicht ubertragen uberzeugt uberzeugung ubrig ubrigen uhr uhrzeit um umbenennen
umgang umgebung umgehen umgekehrt umgewandelt umrandung umschalten umsonst umstanden umwandeln unabhangig unbedingt
unbekannte und unendlich ungefahr ungleich ungluck unglucklich ungultiger unicode universum unix unmittelbar
unmoglich uno unrecht uns unser unsere unserem unseren unserer unseres unsern unsre unten unter unterdruckt unteren
unterhalb untermenu unternehmen unterschied unterstutzt unverandert unwissenden update updates upgrade upload url
urlaub ursache urteil us usa usb user users usw uwe variable variablen variante vater verandern verandert veranderung
verankerung verarbeitet verbergen verbinden verbinder verbindet verbindung verboten verbrechen verbreiten verbunden
verdienen verdient verfahren verfolgen verfugbar verfugbare verfugbaren verfugt verfugung vergessen vergleich
vergleichen verglichen vergnugen vergrossern verhalten verhaltnis verhindern verhindert verkaufer verkauft
verkleinern verknupft verknupfung verlangen verlangt verlassen verlieren verliert verloren vermag vermeiden vermogen
vernunft vernunftige verschieben verschiebt verschieden verschoben versehen version versionen verstand verstanden
versteckt verstehen versteht versuch versuche versuchen versucht verteidigen verteilen verteilt verteilung vertikal
vertrauen verwalten verwaltet verwaltung verwandelt verwandt verwandte verwandten verwenden verwendende verwendet
verwendete verwendeten verwendung verzeichnis vi victor viel viele vielen vieles vielleicht vielmehr vier viren
virtuelle virtuellen virus volk volker voll voller vollig vollkommen vollstandig voltaire vom von voneinander vor
voraus vorbei vorgabe vorgabewert vorgenommen vorhanden vorhandene vorhandenen vorher vorherigen vorkommen vorlage
vorlagen vorne vorrang vorschau vorsicht vorsichtig vorstellung vorteil vorwarts vorzuge wachsen wachst wagen wahl
wahlen wahlt wahr wahre wahren wahrend wahrheit wahrheiten wald walter wand wandelt wann war ward ware waren warnung
warten wartet warum was waschen wasser web weber wechsel wechseln wechselt weder weg wege wegen weiber weich
weihnachten weil weile wein weise weisen weisheit weiss weissen weisst weist weit weiter weitere weiteren weitergeben
weiterhin welche welchem welchen welcher welches welt wem wen wenden wendet wenig wenige wenigen weniger wenigsten
wenigstens wenn wer werde werden werfen werk werke werkzeug werkzeuge werkzeugen werner wert werte werten wesen
wetter wichtig wichtige wichtiger wichtigsten widerspruch widerstand wie wieder wiederholen wiederholt wiederum wieso
wiki wilde wilder wilhelm will wille willen william willst wind windows winkel winter wir wird wirft wirken wirklich
wirksam wirkt wirkung wirst wissen witz wo wobei woche wochen wodurch woher wohin wohl wolf wolfgang wollen wollt
wollte wollten womit woran worauf word worden wort worte worten worter worterbuch wozu wunder wundern wunsch wunschen
wunscht wurde wurden wurzel wurzen wuste xml zahl zahlen zahlt zehn zeichen zeichensatz zeichnen zeichnet zeichnung
zeigen zeigt zeile zeilen zeit zeiten zeitpunkt zeitung zelle zellen zerstort zertifikat ziehen zieht ziel ziele
ziemlich ziffern zimmer zitate zitrone zorn zu zucker zuerst zufall zufallig zufrieden zug zugegriffen zugehorigen
zugeordnet zugeordnete zugewiesen zugleich zugreifen zugriff zukunft zulassig zuletzt zum zumindest zunachst zur
zuruck zusammen zusatzlich zusatzliche zustand zutaten zuvor zuweisen zwar zweck zwei zweifel zweimal zweite zweiten
zwiebeln zwischen
"""
