"""Everyday German words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
ab abbild abbildung abbrechen abc abend abends abenteuer aber aberglaube aberglauben abfrage abfragen abgelegt
abgeleitet abgesehen abgrund abhangig ablegen abraham absatz absatze absatzes abschied abschmecken abschnitt
abschnitte absicht absichten absolut absolute absoluten abstand abstande absurde abtropfen abwesenheit ach achse
achsen acht achte achten achtet achtung ad adam adams additional adel adenauer adresse adressen affen after agent
agiert ahnlich ahnliche ahnlichen ahnliches ahnung aktion aktionen aktiv aktive aktiven aktivieren aktiviert
aktivierung aktivitaten aktuell aktuelle aktuellen akut akzeptieren akzeptiert albert alexander alfred algorithmen
algorithmus alias alkohol all alle allein alleine allem allen aller allerdings alles allgemein allgemeine allgemeinen
allgemeines alltag allzu alpha als alsdann also alt alte alten alter altere alteren alternativ alternative am amd
amerika amerikaner an analyse analysis anbraten andere anderem anderen anderer anderes andern andernfalls anders
andert anderung anderungen andre andreas anerkannt anerkennen anfang anfangen anfangt anfrage anfragen angabe angeben
angegeben angegebene angegebenen angehangt angela angenommen angepasst angesehen angewandt angewendet angewiesen
angezeigt angezeigten angibt angst anhand anhangen animation anker anlegen anmeldung anmerkung anmerkungen anna anne
annehmen anordnung anpassen anpassung anrichten ans ansehen ansicht ansichten ansonsten anspruch anstatt anstelle
anstrengung anteil antichrist anton antwort antworten antwortet anweisung anweisungen anwenden anwender anwendung
anwendungen anzahl anzeige anzeigen anzeigt anzugeben anzupassen anzusehen anzuwenden anzuzeigen apache apfel
aphorismen api apple april aquivalent ar arbeit arbeiten arbeitet architektur archiv archive arg argument argumente
argumenten aristoteles arm arme armen armut array art arten arthur artige artikel arzt arzte ascii asiatische
assistent assistenten at attribut attribute auch auf aufeinander aufgabe aufgaben aufgefuhrt aufgelistet aufgelost
aufgenommen aufgerufen aufgrund aufheben aufhoren aufhort aufklarung auflauf auflisten auflosen auflosung aufnehmen
aufruf aufrufe aufrufen aufrufenden aufs aufschrift auftauchen auftrag auftreten aufzeichnen aug auge augen
augenblick august aurel aus ausblenden ausdruck ausdrucke ausdrucken ausdrucks ausfuhren ausfuhrt ausfuhrung
ausfullen ausgabe ausgaben ausgeben ausgedruckt ausgefuhrt ausgegeben ausgehen ausgelost ausgewahlt ausgewahlte
ausgewertet ausgibt ausnahme ausnahmen ausrichten ausrichtung ausschalten aussehen aussen ausser ausserdem aussere
ausserhalb aussern ausserst aussieht auswahl auswahlen auswirkung auszufuhren auszuwahlen auto automatisch autor
autoren autoritat autos axel baby backen backend background backofen backup bahnhof bald ball banane bank bar barbier
base basic basierend basiert basierte basis bauch bauen bauer bauern baum baume baut beachten beamte beamten
beantworten bearbeiten bearbeitet bearbeitung bedarf bedenken bedeuten bedeutet bedeutung bedienen bedient bedingte
bedingung bedingungen beeinflusst beenden beendet befehl befehle befehlen befehls befinden befindet begangen begegnet
begehen beginn beginnen beginnend beginnt begleitet begreifen begreift begrenzt begrenzung begriff begriffe begriffen
behalt behalten behandeln behandelt behandlung behaupten behauptet beherrschen beherrscht bei beibehalten beide
beiden beides beifall beim bein beinahe beine beispiel beispiele beissen bekannt bekannte bekannten bekommen bekommt
beliebig beliebige beliebigen beliebiger bemerken bemerkt benannte benjamin benotigen benotigt benotigten benutzen
benutzer benutzern benutzers benutzt benutzung beobachten beobachter berechnen berechnet berechnete berechnung
bereich bereiche bereichen bereichs bereit bereits berge bericht berlin bernd bernhard berthold beruf beruht
beschaftigt beschranken beschrankt beschreiben beschreibt beschrieben besitz besitzen besitzer besitzt besondere
besonderen besonders besser bessere besseren bessern bestandteil bestatigen bestatigung beste bestehen bestehende
bestehenden besteht bestellt bestellung besten bestimmen bestimmt bestimmte bestimmten besuchen beta betrachten
betrachtet betrachtung betrag betragt betreten betrieb betrifft bett beurteilen bevor bewahren bewegen bewegt
bewegung beweis beweisen beweist bewiesen bewirkt bezahlen bezahlt bezeichnen bezeichnet bezeichnung beziehen bezieht
beziehung beziehungen bezug bezuge bezuglich bibel bibliothek bier bieten bietet bild bilden bilder bildes bildet
bildschirm bildung bill billig bin binare bind binden bindestrich bios birne bis bisher bismarck bist bit bitmap bits
bitte bitten bittet blatt blau blauen bleiben bleibt blendet blick blieb blinder blitz block blocke blod bloss blume
blumen blut bob boden bonaparte boolesch boot bose bosen boses brandt braten brauche brauchen braucht braun brechen
brecht breit breite bricht brief briefe brille bringen bringt brot browser brucke bruder brullt buch bucher buchern
buchstabe buchstaben bug bugs bunt burger buro bus busch bush butter byte bytes bzw ca cache canon cd cdu ch chance
chaos charakter charles chart check chef chemikers chr christ christen christentum christian christliche christoph
christus churchill clemens client clients cm co cocteau code codes cola compiler computer container containers
controller cookies cool copyright cpu creme cursor da dabei dach dachte dadurch dafur dagegen daher dahin damals dame
damit danach daneben daniel dank danke dann dar daran darauf daraufhin daraus darf dargestellt darin darstellen
darstellt darstellung daruber darum darunter das dasein dasjenige dass dasselbe datei dateien dateiformat dateiname
dateinamen dateisystem daten datenbank datenbanken datenfeld datenquelle datensatz datensatze datum datums dauer
dauert david davon davor dazu db de deaktiviert debian definieren definiert definierte definierten definition dein
deine deinem deinen deiner deines deklariert delta dem demokratie demselben den denen denjenigen denke denken denkt
denn dennis dennoch denselben der deren derer dergleichen derjenige derselbe derselben derzeit des deshalb design
desktop desselben dessen desto deswegen details deutlich deutsch deutsche deutschen deutscher deutschland dezember
dhcp diagramm diagramme dialog dialoge dialogs dich dichter dick dicke dicker die diejenige diejenigen dienen dienst
dienste diensten dienstes dient dies diese dieselbe dieselben diesem diesen dieser dieses dieter digitale ding dinge
dingen dir direkt direkte diskussion diskutieren display div dm dns doch doktor dokument dokumente dokumenten
dokuments dom domain domains don doppelpunkt doppelt doppelte dorf dort dos dose double download dpi dr dran drauf
draussen drehen dreht drei dreimal dreissig drin dringend dritte dritten dritter druck drucken drucker druckt du dumm
dumme dummen dummer dummes dummheit dunkel dunn durch durchaus durchfuhren durchs durchsuchen durchsucht durfen
durrenmatt dvd dynamisch dynamische dynamisches eben ebene ebenen ebenfalls ebenso eberhard echo echt echte ecke
ecken editor edmund edv effekt effekte egal egoismus eh ehe ehefrau ehemann eher ehre ehrlich ei eier eigelb eigene
eigenen eigenes eigenschaft eigentlich eigentliche eigentumer eigne eignen ein einander einbinden einblenden
eindeutig eindeutige eindruck eine einem einen einer eines einfach einfache einfachen einfacher einfaches einfugen
eingabe eingeben eingefugt eingegeben eingegebene eingehangt eingesetzt eingestellt einhange einhangen einheit
einheiten einige einigen einiger einmal einrichten einrichtung eins einsamkeit einsatz einschalten einsicht einst
einstein einstellen einstellung eintrag eintrage eintragen eintrags einzeln einzelne einzelnen einzelner einzelnes
einzig einzige einzigen einziger einziges einzufugen einzug einzugeben eis eitelkeit elefant elefanten element
elemente elend elf eltern em empfangen empfanger empfinden empfindet empfindung empfohlen ende enden endet endlich
endung energie eng engel englander englisch englische englischen entdecken entdeckt entdeckung ente enter entfernen
entfernt entfernung entgegen enthalt enthalten enthaltenen entscheiden entscheidet entsprechen entspricht entstehen
entsteht entweder entwickeln entwickelt entwickler entwicklung er erdbeere erde erden ereignis ereignisse erfahren
erfahrung erfahrungen erfand erfinden erfindung erfolg erfolgen erfolgreich erfolgt erfordern erfordert erfullen
erfullt erfunden erganzungen ergeben ergebnis ergebnisse ergibt erhalt erhalten erhardt erhebt erhitzen erhohen
erhoht erich erinnern erinnert erinnerung erkannt erkennen erkennt erkenntnis erkennung erklaren erklart erklarung
erlangen erlangt erlauben erlaubt erlaubten erlebt erledigen erleichtert ermitteln ermittelt ermoglichen ermoglicht
erneut ernst erraten erreichen erreicht ersatz erschaffen erscheinen erscheint erscheinung erschiesst ersetzen
ersetzt erst erste erstellen erstellt erstellte erstellten erstellung ersten erster erstes ertragen erwarten erwartet
erweisen erweitern erweitert erweiterte erweiterten erweiterung erwin erzahlen erzahlt erzeugen erzeugt erzeugung
erziehung erzwingen erzwingt es esc esel essen essig et etc ethernet ethik etwa etwas euch euer eure euro europa
eventuell ewig ewige ewigen ewigkeit ex exakt excel existenz existieren existiert experten explizit export
exportieren exportiert ext externe externen extra extras fahig fahigkeit fahigkeiten fahren fahrer fahrt fall falle
fallen falls fallt falsch falsche falschen familie fangen fangt farbe farben fassen fast faulheit faust fax februar
fehlen fehler fehlern fehlersuche fehlschlag fehlt fein feind feinde feine feld felder feldern feldes fenster fern
ferne fernen ferner fernsehen fertig fest feste festen fester festgelegt festgelegte festlegen festplatte festplatten
feststellen festzulegen fett feuer ff fiel film filter filtern finde finden findet finger firewall firma firmware
first fisch fische fischer fix flache flasche fleisch fliegen fliegt fliesst florian fluch flucht flugzeug fokus
folge folgen folgende folgenden folgendes folgt folie folien ford fordert form format formate formatieren formatiert
formel formeln formen formular formulare fort fortschritt fortune fr frage fragen fragt fragte frank frankreich franz
franzosen frau frauen frei freie freien freier freiheit freiherr freilich fremde fremden fremder fressen freud freude
freuden freuen freund freunde freundin freundlich freut frieden friedrich frisch fritz froh frosch frost fruchte fruh
fruher fruhstuck ftp fuchs fugen fugt fuhlen fuhlt fuhr fuhren fuhrt fullen fullt funf funktion funktionen
funktioniert fur furcht furchten furchtet fursten fuss fussball fusse fussen fusszeile fusszeilen gab gabe gaben
gabriel gamma gandhi gans ganz ganze ganzen ganzes gar garantie garantiert garen garten gast gb geandert gebaut gebe
geben gebildet geblieben geboren gebracht gebrauch gebrauchen gebraucht geburt geburtstag gedacht gedachtnis gedanken
gedeck gedecke gedruckt geduld geeignet geeigneten gefahr gefahren gefahrlich gefallen gefallt gefolgt gefragt gefuhl
gefuhle gefuhrt gefunden gegangen gegeben gegen gegensatz gegenstand gegenstande gegenteil gegenuber gegenwart
gegenwartig gegner geh gehabt gehalten gehe geheimnis geheimnisse gehen gehirn gehoren gehorsam gehort geht geist
geister geistes geistige gekauft gekommen geladen gelangen gelangt gelassen gelb geld gelebt gelegenheit gelegt
gelehrten geleistet gelernt gelesen geliebt gelingt geloscht gelost gelten gemacht gemass gemeinen gemeinsam
gemeinsame gemeinsamen gemessen gemuse gemut genannt genannten genau genaue genauer genauigkeit genauso general
generation generator genie genies geniessen genommen genug genugt genutzt geoffnet geoffneten geometrie georg george
georges gepruft gerade gerat gerate geraten gerates gerecht gerhard gericht gern gerne gesagt gesamte gesamten
gesandt geschaffen geschaft geschehen geschenk geschichte geschichten geschieht geschlagen geschlecht geschlossen
geschmack geschrieben geschutzt gesehen gesendet gesetz gesetze gesetzlich gesetzt gesetzten gesicht gespeichert
gesprach gesprochen gestalt gestartet gestellt gestern gesteuert gestorben gesucht gesund gesundheit getan getestet
getotet getrennt getrennte getrennten getroffen gewahlt gewahlte gewahlten gewahr gewalt gewartet gewesen gewinn
gewinnen gewinnt gewisse gewissen gewohnheit gewohnlich gewohnliche gewohnt gewonnen geworden gewunschte gewunschten
gezahlt gezeichnet gezeigt gib gibt gift gilt ging gipfel glas glattung glaube glauben glaubt gleich gleiche gleichen
gleicher gleichheit gleichsam gleicht gliederung global globale gluck glucklich gluckliche glucklichen glucks
gluhbirne gnade gnu goethe gold gott gotter gottes gottfried gpl grad grade graf grafik grafiken grafische grafischen
gras grau greifen grenze grenzen gross grosse grossen grosser grossere grosseren grosses grosste grossten grub grun
grund grunde grunden grundlage grundlagen grundlich grune grunen gruppe gruppen gruppieren gruppierung gultig gultige
gultigen gut gute guten guter gutes haar haare hab habe haben habt haftung hagen hahn halb halbe halben halfte hallo
hals halt halte halten hammer hand handbuch hande handeln handelt handen handle handlung handlungen hangen hangt hans
harald hardware hart hase hasen hass hassen hast hat hatte hatten haufig haupt hauptmann hauptsache haus hause haut
header hebt heilige heiligen heine heinrich heinz heiraten heiss heissen heisst held helden helfen helmut hemingway
henry her heraus herbert herbst hermann herr herren herrn herum herunter hervor herz herzen hesse heute heutigen
heutzutage hi hier hierarchie hierbei hiermit hierzu hilfe hilft himbeeren himmel hin hinaus hindern hindert hinein
hingegen hinten hinter hintergrund hinterher hinweis hinweise hinzu hinzufugen hinzugefugt hirn hitze hoch hochst
hochste hochsten hochstens hoffen hoffmann hoffnung hohe hohen hoher hohere hoheren holderlin holen holle holt holz
hore horen horizontal horst hort hose hostname hp html http hugo huhn huhner humboldt humor hund hunde hundert hut
hute hyperlink hyperlinks ibm ich ide ideal ideale idee ideen identisch idiot idioten ignorieren ignoriert ihm ihn
ihnen ihr ihre ihrem ihren ihrer ihres ii iii im image images immanuel immer impliziert implizit import importieren
importiert imstande in indem index indizes info information ingenieur inhalt inhalte inhalts inklusive innen innere
inneren innerhalb innern ins insofern installiert instanz instanzen instinkt integer intel intelligenz interaktive
interesse interessen interface intern interne internen internet intervall inzwischen ip irc irgend irgendein
irgendeine irgendeinem irgendwie irgendwo irren irrt irrtum irrtumer iso ist it ix ja jacques jahr jahre jahren
jahrhundert james jan januar java je jean jede jedem jeden jeder jedermann jederzeit jedes jedoch jegliche jemals
jemand jemanden jene jenen jener jenes jens jenseits jesus jetzt jeweiligen jeweils joachim job johann johannes john
josef joseph journal jugend juli julius jung junge jungen junger jungling jurgen just kaffee kafig kaiser kalt kam
kame kampf kampfen kanal kann kannst kant kapitel kaputt karl karsten karte kartoffeln kase kategorie kategorien
katze kaufen kauft kaum kb kde kein keine keinem keinen keiner keinerlei keines keineswegs keller kenne kennedy
kennen kennt kenntnis kennung kennungen kennwort kernel kernels kg kib kill kind kinder kindern kindheit kirche
kirchen kirsche klammern klappt klar klare klasse klaus klein kleine kleinen kleiner kleinere kleines kleinste
kleinsten klick klicken kling klingt klopft klug kluge klugen kluger klugheit knecht knie knoblauch knopf knoten koch
kochen kodiert kodierung kohl kollegen kombination kombinieren kombiniert komm kommandos kommata komme kommen
kommentar kommentare kommst kommt kompatibel kompilieren kompiliert komplett komplexe komplexen komponente
komponenten konfuzius konig konne konnen konnte konnten konrad konsole konsolen konstante kontext kontextmenu konto
kontrolle konvertiert kopf kopfe kopfzeile kopfzeilen kopie kopien kopieren kopiert korb korper korrekt korrekte
kosten kostet kraft krafte kraftig krank krankheit krankheiten kraus kreis kreuz krieg kriege kriegt kriterien
kriterium kritik kritiker kuchen kuh kuhe kuhlschrank kultur kummern kummert kunden kunst kunste kunstler kurt kurve
kurven kurz kurze kurzen kurzer lachen lacherlich lacht laden ladt lage lampe land lang lange langen langer langsam
langsamer langst lasse lassen lasst last laster lateinisch latex laub lauf laufe laufen laufenden lauft laufwerk
laufzeit laune laut lauter lautet layout ldap lebe leben lebenden lebendig lebens lebt lediglich leer leere leeren
leerraum leerzeichen legen legende legt lehre lehren lehrer lehrt leib leicht leichter leid leiden leider leidet
leise leisten leistung leiter leitfaden lenin leopold lernen lernt lesbar lese lesen leser lesezeichen lessing letzte
letzten letzter leute leuten level libreoffice licht lichtenberg lieb liebe lieben lieber liebt lieferanten liefern
liefert lieferung liegen liegt liest lincoln linie linien link linke linken links linux list liste listen listet
literatur lizenz lloyd lob loben lobt loch log logik login logische logischen logischer logisches lokal lokale
lokalen los loschen loscht losen lost losung lothar louis lowe lowen lt ludwig luft luge lugen lust lustig luther
lutz luxus ma mac mach mache machen machst macht machte madchen made mag mahatma mai mail mails main major makro
makros mal mama man manager manche manchen mancher manches manchmal manfred mangel mann manner mannern mannes manual
manuell marc marcel marchen maria marie mark markieren markiert markierte markierten markierung markus martin marx
maschine maschinen mass masse massen massstab mathematik matrix matthias maul maurice maus maustaste max maximal
maximale maximen maximum mb md mechanismus medien medium meer mehl mehr mehrere mehreren mehrerer mehrfach mehrmals
meier mein meine meinem meinen meiner meines meint meinung meinungen meist meiste meisten meistens meister melden
meldet meldung meldungen menge mensch menschen menschheit menschliche menu menus mercedes merkel merken merkmale
merkt meter methode methoden mich michael michel microsoft milch millionen mime min mindestens minimale minus minute
minuten mir mischen mist mit mitarbeiter miteinander mitglied mithilfe mitmenschen mitte mittel mittels mittelwert
mitten mm mochte mochten mode modell modem moderne modernen modul module modus mogen moglich mogliche moglichen
moglichkeit moglichst moment monat monate mond monitor montag moral moralische moralischen mord morgen morgens
morgenstern most mr ms mude muhe muller multi mund musik muss musse mussen musste muster mut mutter nach nachbarn
nachdem nachdenken nachfolgend nachher nachricht nachrichten nachste nachsten nacht nachts nagel nah nahe naher
naheres nahm name namen namens namensraum namensraume namlich narr narren nase nation natur naturlich naturliche
naturlichen navigator nebel neben negative nehme nehmen neid neigung nein nenne nennen nennt nett netz netzwerk neu
neue neuen neuer neues neun neustart new news nfs nicht nichts nie niederlage niemals niemand niemanden nietzsche
nils nimm nimmt nirgends nl noch nochmal nochmals normal normale normalen not notation note notig notwendig
notwendigen nr ns nt null nullen numerische numerischen numerischer nummer nummern nun nur nutzen nutzer nutzlich
nutzliche nutzt nutzung ob oben ober obere oberen oberflache oberhalb obigen objekt objekte objekten objekts obwohl
oder ofen offen offenbar offenbarung offentlich offentliche office offnen offnet offset oft ofter oh ohne ohr ohren
ok okay ol oliver online openoffice operation operationen operator operatoren opfer optimist option optional
optionale optionen orange order ordner ordnung original ort orte os oscar otto paar pablo paket pakete paketen pakets
papa papier papst paradies paragraph parallel parameter part partei partition partitionen pascal passen passende
passenden passieren passiert passt passwort patch patches patienten paul pause pc pci pdf per periode perl person
personen pessimist peter petersilie petra petrus pfad pfade pfanne pfarrer pfeffer pfeil pferd pferde pflicht pgp
phanomen phantasie philipp philosoph philosophen philosophie physik physiker physischen pi picasso pilot pilze pin
pixel platte platten platz platzhalter plotzlich plus po poesie politik politiker polizei polizist polizisten port
portable ports position positive post postfach postscript prafix praktisch praktische praxis preis presse priester
primzahl prinzip prioritat private privaten privilegien pro probe probieren problem probleme problemen produkt
produkte professor profile programm programme programmen programms projekt prompt protokoll protokolle proxy prozent
prozess prozesse prozessen prozesses prufen pruft prufung ps pseudonym pub publikum puffer punkt punkte punkten pute
putzen python quadrat qualitat quark quellcode quelle quellen quelltext rache rad radio rahmen raid ralf ralph ram
rand rang raster rat rate raum raus real realitat reboot rechnen rechner rechnern rechners rechnet rechnung recht
rechte rechten rechts red rede reden redet reduzieren referenz referenzen reflexionen regel regelmassig regeln regen
regieren regiert regierung region register regulare regularen regularer reich reiche reichen reicht reichtum reihe
reihenfolge rein reine reinen reiner reis reise reisen reisst rekursiv relativ relative religion religionen
religiosen reserviert reset ressourcen rest resultat retten revolution rezept rfc richard richten richter richtet
richtig richtige richtigen richtlinie richtlinien richtung ringe robert roland rolf rolle rom roman romischer rosa
rot rote roten route router routing rtc rucken ruckgabe ruckgangig rucksicht ruckwarts rudolf ruf rufen ruft ruhe
ruhen ruhig ruhm ruhren ruht rum run rund runter sache sachen sag sage sagen sagt sagte sah sahne salz samba sammlung
samtliche samuel sand satz satze sauber sauce sauer scannen scanner scannern scanners schade schaden schadet schaf
schaffen schafft schale schalen schalter schaltet schande schart schatten schatzen schatzer schau schauen schauer
schaut scheibe scheiben schein scheinen scheint scheisse schema schicht schicken schicksal schieben schiessen schiff
schiller schlaf schlafen schlaft schlag schlagen schlagt schlecht schlechte schlechten schlechter schlechtes
schliessen schliesst schlimm schlimmer schlimmste schlussel schmecken schmeckt schmerz schmidt schnee schneiden
schnell schneller schokolade schon schone schonen schoner schonheit schonste schonsten schreibe schreiben schreibt
schreit schrift schriftart schriften schritt schritte schuf schuh schuhe schuld schuldig schule schuler schutz
schutzen schwach schwache schwachen schwanz schwarz schwarze schwarzen schweigen schwein schweitzer schweizer schwer
schwerer schwester schwierig schwieriger schwimmen scsi sechs sed see seele seelen sehe sehen sehnsucht sehr sei seid
seien sein seine seinem seinen seiner seines seit seitdem seite seiten sekt sektoren sekunde sekunden selben selber
selbst selten seltsam senden sendet september sequenz sequenzen server servern servers service services servieren
session set setup setzen setzt sex sh shakespeare shell show sich sicher sichere sicheren sicherheit sichern sichtbar
sie sieben sieg siehe siehst sieht sigmund signal signale signatur signaturen signieren simon simone simple sind
singen single sinn sinne sinnen sinnvoll sir sittlichen situation sitzen sitzt sitzung sitzungen sklaven skript
skripten smtp so sobald socket sockets sodann sodass sofern sofort software sogar sogleich sohn sokrates solange
solche solchen solcher solches soldat soldaten soll solle sollen sollst sollte sollten somit sommer sondern sonne
sonntag sonst sorgen sorgfaltig sortieren sortiert sortierung soviel soweit sowie sowieso sowohl spalte spalten
sparen spargel spass spat spater spateren speicher speichern speichert sperren spezielle speziellen spezifische
spiegel spiel spielen spieler spielt sprach sprache sprachen sprechen spricht sprichwort springen springt spruch spur
sql st staat staaten stadt stammen stammt stand standard standards standig standpunkt star starb stark starke starken
starker start starten startet starts statische statistik statistiken statt stattdessen status stecken steckt stefan
stehe stehen steht steigt stein steine stelle stellen stellt sterben stern sterne stets steuer steuern steuert
steuerung steve stil stilbluten still stille stillen stimme stimmt stirbt stoff stolz stort strafe strand strasse
streben streifen streit streiten strich strom struktur stuck stucke student stufe stufen stunde stunden sturm sturzt
such suche suchen sucht suffix suite summe sun sunde super support suse sv sven symbol symbole symbolische syntax
system systeme systemen systems systemstart tabelle tabellen tabulator tabulatoren tadel tag tage tagebucher tagen
tages taglich tags takt talent task tastatur taste tasten tat taten tatigkeit tatsache tatsachlich taugt tausend tcp
team technik techniker technische tee teig teil teile teilen teils teilt teilweise telefon teller term terminal
terminals test testen tests teuer teufel teufels tex text textdatei textes theater thema themen theo theodor
theologen theorie these thomas tief tiefe tiefere tier tiere tilde tinte tipp tipps tisch titel title tobias tochter
tod tode token toleranz toll tomaten ton tools top tor torheit tot total tote toten tragen tragt transparenz traum
traume traumen traurig treffen treffer treiben treiber treibt trennen treten treu trifft trinken trinkt tritt trocken
trost trotz trotzdem tschuss tu tucholsky tue tugend tugenden tun tunnel tur turen tusch tut typ type typen typs
typus ubel uber uberall uberblick ubergang ubergeben ubergebenen uberhaupt uberlegen uberlegt ubernehmen ubernimmt
ubernommen uberprufen uberpruft uberprufung uberquerte uberschrift ubersetzer ubersetzt ubersetzung ubersicht
ubertragen uberzeugt uberzeugung ublichen ubrig ubrigen ubrigens uhr uhrzeit um umbenennen umgang umgebung umgebungen
umgehen umgekehrt umgewandelt umrandung umschalten umsonst umstanden umwandeln umwandlung umzuwandeln unabhangig
unbedingt unbekannt unbekannte und unendlich ungefahr ungleich ungluck unglucklich ungultiger unheil uni unicode
universum unix unmittelbar unmoglich unmogliche uno unrecht uns unser unsere unserem unseren unserer unseres unsern
unsinn unsre unsrer unten unter unterdruckt untere unteren unterhalb unterhalten untermenu unternehmen unterschied
unterstutzt untersucht unterwegs unverandert unwissenden update updates upgrade upload url urlaub ursache ursprung
urteil urteilen us usa usb user users usw uwe van variable variablen variante vater vaterland verachtung veraltet
verandern verandert veranderung verankerung verarbeiten verarbeitet verbergen verbessern verbieten verbinden
verbinder verbindet verbindung verbirgt verborgen verboten verbrechen verbreiten verbreitung verbunden verdammt
verderben verdienen verdienst verdient verfahren verfolgen verfolgt verfugbar verfugbare verfugbaren verfugen verfugt
verfugung vergeben vergessen vergleich vergleichen vergleicht verglichen vergnugen vergrossern vergrossert verhalt
verhalten verhaltnis verheiratet verhindern verhindert verkaufen verkaufer verkauft verkehr verkleinern verkleinert
verknupft verknupfung verlangen verlangt verlassen verletzt verlieren verliert verloren verlust vermag vermeiden
vermogen vermutlich vernunft vernunftig vernunftige verruckt verruhren versagen versatz verschieben verschiebt
verschieden verschoben versehen versetzt version versionen verstand verstanden verstandes verstandnis verstecken
versteckt verstehe verstehen versteht versuch versuche versuchen versucht verteidigen verteilen verteilt verteilung
vertikal vertikale vertrauen verwalten verwaltet verwaltung verwandelt verwandt verwandte verwandten verweis verweise
verwenden verwendende verwendet verwendete verwendeten verwendung verzeichnis verzeihen verzichten verzogerung vi via
victor video viel viele vielen vieler vieles vielleicht vielmehr vier viertel viren virtuelle virtuellen virus vogel
volk volker volkes voll voller vollig vollkommen vollstandig voltaire vom von voneinander vor voraus vorbei vorgabe
vorgaben vorgabewert vorgang vorgenommen vorhanden vorhandene vorhandenen vorher vorherige vorherigen vorkommen
vorlage vorlagen vorn vorne vornehmen vorrang vorschau vorsicht vorsichtig vorstellung vorteil vorteile vorurteil
vorwarts vorzuge wachsen wachst wagen wahl wahlen wahlt wahnsinn wahr wahre wahren wahrend wahres wahrheit wahrheiten
wald walter wand wandelt wann war ward ware waren warm warnung warnungen warten wartet warum was waschen wasser web
weber webseite wechsel wechseln wechselt weder weg wege wegen weggelassen weh weib weiber weich weihnachten weil
weile wein weise weisen weiser weisheit weiss weisse weissen weisst weist weit weiter weitere weiteren weitergeben
weiterhin weizenbaum weizsacker welche welchem welchen welcher welches welt wem wen wenden wendet wenig wenige
wenigen weniger wenigsten wenigstens wenn wer werde werden werfen werk werke werkzeug werkzeuge werkzeugen werner
wert werte werten wesen wesentlich west wetter wichtig wichtige wichtiger wichtigste wichtigsten widerlegen
widerspruch widerstand wie wieder wiederholen wiederholt wiederum wieso wiki wild wilde wilder wilhelm will wille
willen william willst wind windows winkel winter wir wird wirft wirken wirklich wirkliche wirklichen wirksam wirkt
wirkung wirst wissen witz wo wobei woche wochen wodurch wofur woher wohin wohl wohnt wolf wolfgang wolle wollen wollt
wollte wollten womit woran worauf woraus word worden worin wort worte worten worter worterbuch wovon wozu wunder
wundern wunsch wunsche wunschen wunscht wurde wurden wurfel wurfeln wurm wurzel wurzen wuste wutend xml zahl zahlen
zahlt zahne zehn zeichen zeichens zeichensatz zeichnen zeichnet zeichnung zeigen zeigt zeile zeilen zeit zeiten
zeitpunkt zeitraum zeitung zeitzone zelle zellen zentriert zerstoren zerstort zertifikat zertifikate ziehen zieht
ziel ziele ziemlich ziffern zimmer zirkumflex zitate zitrone zone zorn zu zucker zuerst zufall zufallig zufrieden
zufugen zug zugeben zugegriffen zugehorigen zugeordnet zugeordnete zugewiesen zugleich zugreifen zugriff zugrunde
zukunft zukunftige zulassig zuletzt zum zumindest zunachst zunge zur zuruck zusammen zusatzlich zusatzliche zuschauer
zustand zustande zutaten zuvor zuweilen zuweisen zuweisung zuzugreifen zwar zweck zwecke zwei zweier zweifel zweig
zweimal zweite zweiten zweiter zwiebel zwiebeln zwischen
"""
