"""Everyday Italian words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
abbassa abbastanza abbia abbiamo abbiano abilita abilitare abilitata abilitato abitanti abiti abitudine accade
accanto accedere accendere accento accessibile accesso accetta accettare accidenti accordo acqua acque acquisto
acronimo acute ad adamo adatta adattare addosso adesso adriano aerei aereo affari affatto affetto affinche affitto
affrontare africa agenda agente aggiorna aggiornare aggiornata aggiornati aggiornato aggiunge aggiungendo aggiungere
aggiungi aggiunta aggiunte aggiuntive aggiuntivi aggiuntivo aggiunto agire agli agosto ahi ai aiuta aiutare aiuto al
alba albergo alberi albero alberto alcool alcun alcuna alcune alcuni aldo alessandro alfa alfabeto algoritmi
algoritmo ali alla alle allineato allo allora almeno alt alta alternativa alternative altezza alto altra altre altri
altrimenti altro altrui alza ama amante amare ambiente ambienti ambito america americana americano amica amici amico
ammazza ammazzare ammazzato ammessi ammesso ammiraglio amo amore analisi analizzare anche ancora andando andar andare
andata andate andato andava andiamo andranno andrea angelo angolo anima animale animali animati animazione animo anni
anno annuale annulla annullare annuncio anonimo anticipo antico antonio anzi anziani anziche aperta aperte aperti
aperto apertura api apice appaiono appare apparecchio apparira apparire appartiene appena applica applicare applicata
applicate applicati applicato apportate approccio appropriate appropriato appuntato appunti appunto apre apri aprile
aprire aprite arancia archivi archivio arco area aree argomenti argomento aria aritmetica arma armi arrestato arresto
arriva arrivano arrivare arrivata arrivato arrivo arte articoli articolo artificiale artista ascensore ascolta
ascoltare aspetta aspettare aspetti aspetto assassino asse assegna assegnare assegnata assegnati assegnato assegno
assenza assi assicurarsi assieme assioma assistenza associati associato assoluta assoluto assume atmosfera attacchi
attacco attendere attenti attento attenzione atterrare attesa attimo attiva attivare attivata attivate attivato
attivazione attivita attivo atto attore attori attorno attraverso attribuita attributi attributo attrice attuale
attuali attualmente audio auguri aumenta aumentare aumento autista auto autobus automatica automatici automatico
automobile automobili autore autori autostrada avanti avanzata avanzate avanzati avanzi avendo aver avere averne
avesse avessero avessi avete aveva avevamo avevano avevo avrai avranno avrebbe avrebbero avrei avresti avuto avvia
avviare avviato avvicina avviene avvio avviso avvocato azienda azione azioni azzurro babbo bacio bagno balle ballo
bambina bambini bambino banana banca barba barca barra barre barzellette basa basata basate basati basato base bassa
basso basta battaglia battuta battute beati beh bel bella belle bellezza belli bellissima bello ben bene benigni
benissimo bere beve bianca bianchi bianco bibbia bicchiere bici bicicletta biglietti biglietto bimbo binari binario
bionda bionde bios birra bisogna bisogno blocca blocchi blocco blu bocca bolle bologna bomba bordi bordo borsa bosco
bottiglia bozza braccia braccio bravo breve brianza briciole bruno brutta brutti brutto buca buchi buco bugie buio
buon buona buonasera buone buongiorno buoni buono burro busta butta cacca caccia cadavere cade cadere caduta caduto
caffe calcio calcola calcolare calcolata calcolato calcoli calcolo calda caldo calendario calma calore cambia
cambiamenti cambiamento cambiano cambiare cambiato cambio camera cameriere camicia camion cammina camminare campagna
campi campione campo canale cancella cancellare cancro candidate candidato cane cani canna canta cantante cantare
canto canzone canzoni capace capaci capacita capelli capire capisce capisco capiscono capita capitale capitali
capitano capito capitoli capitolo capo cara carabinieri carattere caratteri carica caricamento caricare caricato
carico carlo carne caro carro carta cartella cartelle cartello casa case casella caselle caserma casi casino caso
cassa casta casuale casuali categoria categorie catena cattiva cattive cattivi cattivo cattura causa cause cavalli
cavallo cavolo cazzo cd ce cella celle cellulare cena cento centrale centrato centro cerca cercando cercano cercare
cercate cercato cerchi cerchio certa certamente certe certezza certi certificato certo cervello cesare che chi chiama
chiamano chiamare chiamata chiamate chiamato chiamava chiami chiamo chiaro chiave chiavi chiede chiedere chiedi
chiedo chiedono chiesa chiese chiesto chilo chimica chirurgo chiude chiudere chiudi chiunque chiusa chiusi chiuso
chiusura ci ciao ciascun ciascuna ciascuno cibo cicli ciclo cieco cielo cifra cifre ciliegia cima cimitero cinema
cinese cinquanta cinque cintura cio cioccolato cioe circa circolare citazione citazioni citta classe claudio cliente
clienti cocaina coda code codice codici codifica cognome coi col colazione collega collegare collegata collegate
collegati collegato collo colmo colombo colonna colonne colonnello color colore colori coloro colpa colpire colpisce
colpito colpo coltello colui comandante comandi comando combattere combina combinare combinata come comincia
cominciato comincio commenti commento commerciale commerciali commesso commettere commissione como compagnia compare
comparsa compatibile compila compilare compilatore compiti compito compiuto compleanno complesse complessi complesso
completa complete completo complimenti componente componenti comporta composta composto compra comprare comprato
comprende compresa compresi compreso computer comune comuni comunicare comunita comunque con concetto conclusione
concorso condannato condivisa condizione condizioni conferma configurare configurato confronta confrontare confronti
confronto confusione coniglio connessione connessioni conosce conoscenza conoscere conosciuto conosco conoscono
consegna conseguenza consente consentire consentito consentono considera considerare considerata considerate
considerati considerato consigli consiglia consiglio consiste console consultare consultate conta contadino contare
contatto conte conteggio contenente contenenti contenere contengono contenitore contento contenute contenuti
contenuto contesto contestuale conti contiene continente continua continuano continuare continuo conto contorno
contrario contro controlla controllare controllate controllato controlli controllo controllore conversione converte
converti convertire convertite convertiti convertito convinto copia copiare copiato copie coppia copre coraggio corna
cornice cornici coro corollari corpo corre correlati corrente correnti correre corretta corretto correzione
correzioni corriere corrisponde corsa corsivo corso corta corto cosa coscienza cose cosi costa costante costanti
costi costo costretto costruire cravatta crea creano creare creata create creati creato creazione crede credere
credevo credi credo credono crema cremona cresce crescente crescere crescono cretini cretino crisi cristo criteri
criterio croce cubo cucina cugino cui culo cultura cuore cura cursore curva curve da dagli dai dal dalla dalle dallo
dammi daniele danni danno dante dare data database date dati dato davanti davvero debba debian deboli decide decidere
decimale decimali decisione deciso decrescente definire definisce definisci definita definite definiti definito
definizione definizioni degli dei del della delle dello democrazia demone denaro denti dentiera dentista dentro
deriva descritta descritte descritti descritto descrittore descrive descrivere descrizione deserto desidera
desiderata desiderate desiderato desiderio destra destro determina determinare determinata determinato detta dettagli
dettagliate dettaglio detto deve devi deviazione devo devono di dia dialogo diari diario diavolo dica dice dicembre
dicendo diceva dicevano dichiara dichiarare dichiarato dici diciamo dico dicono dieci dieta dietro difetti difetto
differente differenti differenza differenze difficile digitando digitare digitate digitato digitazione dimensione
dimensioni dimenticare dimenticato dimmi dimostrare dinamica dio dipende dipendente dipendenti dipendenza dipendenze
dipendono dir dire diretta diretto direttore direzione direzioni diritti diritto dirmi dirti discesa dischi disco
discorso discussione discussioni disegna disegnare disegni disegno dispari disperato dispiace dispone disponi
disponibile disponibili disporre dispositivi dispositivo disse dissi distanza distingue distinguere distinzione
distribuire dita dite dito ditta diventa diventano diventare diventato diversa diverse diversi diverso divertente
divide dividere dividono divisa divisione diviso dizionari dizionario do dobbiamo doccia documenti documento dolce
dollari dolore domanda domande domani domenica dominio don donna donne dono dopo doppia doppie doppio dormi dormire
dos dotato dottor dottore dove dover dovere dovesse dovete doveva dovra dovranno dovrebbe dovrebbero dovrei dovuto
dritto droga dubbio due duemila dunque dura durante durata duri duro ebreo eccesso eccetto eccezionale eccezione
eccezioni ecco eco economia economica economico ed edifici edificio edizione educazione effetti effettivo effetto
effettuare effettuate egli eh ehi einstein elefante elegante elementi elemento elenca elencare elencate elencati
elenchi elenco elettrica elettronica elettronici elettronico elezioni elimina eliminare eliminate emacs emanuele
emergenza emilio emozione emozioni energia enorme enrico entra entrambe entrambi entrano entrare entrata entrato
entri entro entropia enzo epoca eppure equazione equivale equivalente equivalenti era erano eravamo erba eredita
ereditaria eri ero errare errato errore errori esame esaminatore esattamente esatto esca esce esci esclama escono
esecuzione esegue esegui eseguibile eseguire eseguita eseguite eseguiti eseguito esempi esempio esercito esercizio
esimo esiste esistente esistenti esistenza esistere esistono espande espandere espandi espansione esperienza
esperimento esperti esperto esplosione esporta esportare espressa espressione espressioni espresso essa esse essendo
essenziale esser esserci essere esseri esserlo essersi essi esso estate estensione estensioni esterna esterni esterno
esteso estrae estrarre estratto estrema estremita etichetta etichette europa europeo eva eventi evento eventuali
evidente evidenzia evidenziare evitare evitate fa fabbrica fabio faccia facciamo faccio facendo faceva facevano
facevo facile facili facilitato facilmente facoltativo fai false falso fame famiglia famosa famose famoso fan fanno
fantasia far fara farai fare farebbe farla farlo farmacista farmi farne faro farsi farti farvi fase fastidio fate
fatica fatta fatte fatti fatto fattore favore febbraio fece fede felice felici felicita femmina femminile fenomeno
ferma fermato fermo ferrari ferro ferrovie festa feste fianco fidanzata fiera figli figlia figlio figura fila file
film filo filosofia filosofo filtrare filtri filtro fin finale finalmente finanza fine finestra finestre finestrino
finire finisce finita finito fino finta fiore fiori firma firmare firmato firme fiscale fisica fisici fisico fissa
fissi fisso fiume flotta flusso fogli foglio folla folle fondo fontana fonte fonti forma formaggio formati formato
forme formula formulari formule fornire fornisce forniscono fornita fornite forniti fornito forse forte forti fortuna
fortunato fortune forza forzare forze fosse fossero fossi foto fourier fra fragola francesco francese francia franco
frase frasi frate fratelli fratello frattempo frazione frecce freccia freddo frega frequenza fresco fretta fronte
frontiera fu fucile fumare fumo funziona funzionano funzionare funzione funzioni fuoco fuori fuso futuro gabriele
galileo galleria galli gallina galline gallo gamba gambe gamma gara garantire garanzia gas gatta gatti gatto gelato
gemelli genera generale generali generare generate generati generato generazione generazioni genere genio genitori
gennaio genova gente gentile gerarchia gerardo germania gestione gestire gestisce gestisci gesto gestore getta
ghiaccio gia giacca giacomo giallo gianfranco giapponese giardino gino giocare giocatori giochi gioco gioia giorgio
giornale giornali giornalista giornata giornate giorni giorno giovane giovani giovanni gira girare giro giu giudicare
giugno giuliano giulio giuseppe giusta giustizia giusto gli glielo globale gloria gnocchi gnu godere governo gpl
gradi grado graffe grafica grafici grafico grammatica gran grande grandi grassetto grasso gratis grave gravi gravita
grazie greco greggio grigio grillo grossa grosso gruppi gruppo guadagnare guarda guardando guardare guardato guardi
guardia guardo guasto guerra guerre guida guidare guidata guidate guide guido gusto ha hai hanno hardware ho html
idea ideale idee identico idiota ieri ignora ignoranza ignorare ignorate ignorati ignorato ignota ignoto il illegali
illusione illustri imbecilli immagine immagini immissione immortale imparare imparato impatto impedire impedisce
impero impiegati impiegato impiego importa importante importanti importanza importare impossibile imposta impostata
impostato impressione impronte improvviso in incendio incidente incidenti include includere includono inclusa incluse
inclusi incluso incolla incollare incontra incontrano incontro incorporato incredibile incremento indica indicano
indicare indicata indicate indicati indicato indicatore indice indici indietro indirizzi indirizzo individua
individuare individuo indovino infanzia infatti infelice inferiore infermiera inferno infine infinita infinito
influenza informati ingegnere ingegneri ingegneria inglese ingresso inizi inizia iniziale iniziali iniziano iniziare
iniziate iniziato inizio innamorato inoltre insegna inserendo inserimento inserire inserisce inserisci inserita
inserite inseriti inserito insieme insiemi insiste insomma installa installare installata installati installato
intanto integrale integrita intel intenzione intera interamente interattiva interattivo intere interessa interesse
interessi interfacce interfaccia interi interna internet interni interno intero interprete interrompe intervalli
intervallo intervento intervista intorno inutile inutili invece inventato invenzione inverno inversa inverso invia
inviare inviati inviato invio invisibili invitati invocare invocato invocazione io ipotesi iscritto istante istanza
istruzione istruzioni italia italiana italiani italiano iva la labbra lacrime lago lamenta lampadina lana larga
larghezza largo lascia lasciare lasciate lasciato laterale latex lati lato latte laura lavora lavorando lavorare
lavori lavoro le legale legge leggende leggendo leggere leggi legno lei lenta lentamente lento leonardo leone lepre
lettera letteratura lettere letto lettore lettori lettura leva lezioni li libera liberi libero liberta libreria
librerie libri libro licenza limitare limitazioni limite limiti limone linea lineare linee lingua linguaggi
linguaggio lingue linus linux lira lire lista livelli livello lo locale locali logaritmo logica logici logico londra
lontano loro lotto lourdes luca luce luci luglio lui luigi luna lunedi lunga lunghe lunghezza lunghi lungo luoghi
luogo lupo ma macchina macchine macellaio madonna madre maestra maestro magari maggior maggiore maggiori magia mago
mai maiuscola maiuscole maiuscolo mal malato malattia male mamma manca mancano mancante mancanti mancanza manda
mandare mangi mangia mangiano mangiare mangiato mangio mani mania manicomio maniera mano mantenere mantiene mantieni
manuale manuali manualmente manutentore mappa marca marcello marchesi marci marcia marco mare margine margini maria
marina mario mariti marito marrone martino marzo maschera maschi maschile maschio massa massima massime massimo
matematica matematici matematico materia matrice matrici matrimonio matti mattina mattino matto maurizio me meccanico
meccanismo media mediante medici medicina medico medio meglio mela mele membri membro memoria memorizza memorizzare
memorizzati meno mentale mente mentre menu menzogna mercato merda merita mese mesi messa messaggi messaggio messi
messo meta metodi metodo metri metro mette mettere mettersi metti metto mettono mezza mezzi mezzo mezzogiorno mi mia
mica michele mie miei miglia migliaia miglior migliore migliori mila milanese milano miliardi miliardo milione
milioni militare mille minestra mini minima minimo ministro minore minuscole minuti minuto mio mira miracolo miseria
missione misura misure mittente mobile mobili moda modalita mode modelli modello moderna moderni moderno modi
modifica modificare modificata modificate modificati modificato modifiche modo moduli modulo mogli moglie molta molte
molti molto momenti momento monaco mondiale mondiali mondo moneta montaggio montagna montare monte morale morbido
morde more morire morso morta morte morti morto mosca mostra mostrare mostrata mostrati mostrato motivi motivo moto
motore motori motto movimento mucca mucche multa multiple multipli muoiono muore muove muro murphy musica nano napoli
nasce nascere nascita nasconde nascondere nascondi nascoste nascosti nascosto naso nastro natale nati nativo nato
natura naturale naufrago nave navigare navigatore nazionale nazione ne neanche nebbia necessari necessaria necessarie
necessario necessita negativi negativo negli negozio nei nel nella nelle nello nemici nemico nemmeno neppure nera
neri nero nervoso nessun nessuna nessuno neve newton niente no nodo noi noia nome nomi nominale non nonche none nonna
nonno nonostante nord normale normali normalmente nostra nostre nostri nostro nota notare notato notazione note noti
notizia notizie noto notte notti nove novembre novita novizia nozioni nozze nuda nudi nudo nulla numerati numerazione
numeri numerica numeriche numerici numerico numero numerosi nuota nuova nuovamente nuove nuovi nuovo nuvole obiettivo
occasione occhi occhiali occhio occorre occorrenza occupa occupare od odio odore offensive offre oggetti oggetto oggi
ogni ognuno ok oltre ombra ombrello omesso once onda onde onesto opera operare operativi operativo operatore
operatori operazione operazioni opere opinione opposto oppure opzionale opzionali opzione opzioni ora orale orari
orario ordina ordinamento ordinare ordinati ordinato ordine ordini ore orecchie orecchio organi organizzare organo
originale originali origine orizzontale ormai oro orologio ortografia ortografico ospedale ospiti ossia ossigeno
ottenere ottenuto ottiene ottima ottimale ottimista ottimo otto ottobre ovunque ovvero ovviamente pacchetti pacchetto
pacco pace padre padrone paese paesi paga pagamenti pagamento pagare pagato paghi pagina pagine paio palla palle
pallone pancia pane panfilo panico panino pannello panoramica pantaloni paolo papa papera paracadute paradiso
paragrafi paragrafo parametri parametro parcheggio pare parentesi parenti pareti pari parigi parla parlamento
parlando parlano parlare parli parliamo parlo parola parole parte partendo partenza parti particolare particolari
partire partita partite partizione partizioni pascal pasqua passa passaggi passaggio passando passano passare passata
passate passati passato passeggeri passi passione passo pasta pasto patente paura pausa pavimento paziente pazienza
pazzi pazzo pc peccato pedice peggio peggiore peggiori pelle pelo pena penna penne pensa pensando pensano pensare
pensate pensato pensava pensi pensieri pensiero penso pentium pepe per pera percento percentuale perche percio
percorsi percorso perde perdere perdita perdono perduto perfetta perfetto pericolo pericoloso periodi periodo perle
permessi permesso permette permettere permettono pero persino perso persona personaggi personale personali persone
pertanto pesante pesce pesci peso pessima pessimista pezzi pezzo pi piacciono piace piacere piacerebbe pianeta
pianeti piangere piani piano pianoforte piante piattaforma piatto piazza piccola piccole piccoli piccolo pie piede
piedi piena pieno piero pietra pietre pietro pilota pino pioggia piove pipe pisani piscina pista pistola pittore piu
piuttosto poche pochi poco poesia poesie poeta poi poiche poligono politica politici politico polizia pollice pollo
poltrona polvere pomeriggio pompa pone ponte popolare popolazione popoli popolo porco porta portano portare portata
portato porte porti portiera porto positivi positivo posiziona posizionato posizione posizioni possa possano possiamo
possibile possibili possibilita possiede posso possono post posta postato poste posti postino posto postscript
potente potenza poter potere potete poteva potrai potranno potrebbe potrebbero potrei potreste potresti potrete
potuto povera poveri povero pratica pratiche precede precedente precedenti precedenza precipita precisione preciso
predefinite predefinito preferenze preferisco preferita preferito prefisso prego preme premendo premere premete premi
premio premuto prenda prende prendere prendi prendo prendono preoccupare preoccupato preoccupi preparare preparato
presa presenta presentano presentare presentato presente presenti presenza presi preside presidente preso pressione
presso prestazioni presto prete prevede prevenire previsione previsioni previsto prezzi prezzo prima primaria
primario primavera prime primi primo principale principali principe principi principio priorita privata private
privilegi probabilita problema problemi procedere procedura procedure processi processo prodi prodotti prodotto
produce producono produrre produzione professore profilo profitto profondo profumo progetti progetto programma
programmare programmi progresso pronta pronto proposito proposta propri propria proprie proprieta proprio prossima
prossimo prostituta proteggere protetto protezione protocollo prova provare provate provato prove proverbi proverbio
provo psichiatra pubblica pubbliche pubblico pulce pulita pulito pulsante pulsanti punta puntata puntati puntatore
punti punto puo puoi pur pure puro purtroppo puttana puzza qua quadrata quadrato quadre quadro qual qualche qualcosa
qualcun qualcuno quale quali qualita qualora qualsiasi qualunque quando quanta quante quanti quantita quanto quaranta
quarta quarto quasi quattro quei quel quella quelle quelli quello questa queste questi questione questo qui quindi
quindici quinta quinto quota quote quotidiani raccolta raccomanda raccontare radice radio ragazza ragazze ragazzi
ragazzo raggio raggiunge raggiungere raggiunto raggruppa raggruppare ragione ragioni ramo rana rango rapida
rapidamente rapporti rapporto rappresenta raramente rate razza re reale realmente reazione reca recente recenti
record recuperare referendum regalare regalato regali regalo regione registra registrare registrati registro regola
regolare regolari regole relativa relative relativi relativo relazione relazioni religione remo remota remote remoti
remoto rende rendere rendi rendimento rene residuo resistenza resistere reso resta restante restituire restituisce
restituita restituiti restituito resto restrizioni rete reti retro retta rettangolo revisioni ricavato ricca riccardo
ricchi riccio ricco ricerca ricercare ricerche riceve ricevere ricevuta ricevuto richiamare richiamo richiede
richiedere richiedono richiesta richieste richiesti richiesto riconosce riconoscere ricorda ricordare ricordate
ricordi ricordo ricorrenze ride ridere ridotta riduce ridurre riduzione riempie rientra rientri rientro riepilogo
riesca riesce riesci riesco riescono riferimenti riferimento riferisce rifiuta riflessioni riga righe rigido riguarda
riguardo rilasciare rilasciate rilascio rimane rimanere rimangono rimasta rimasti rimasto rimossa rimossi rimosso
rimozione rimuove rimuovere rimuovi rinomina ripete ripetere riportati riportato ripreso ripristina ripristino
riquadro rischi rischio risoluzione risolvere risorse risparmiare rispetto risponde rispondere rispose risposta
risposte risposto ristorante risulta risultante risultati risultato ritardo ritorna ritorno riuscire riuscito riva
rivolge rivolta rivolto roba roberto roma romanzo rompe rompere rosa rose rossi rosso rotazione rotta rotto routine
ruba rubato rubini rubrica rumore ruolo ruota ruote russa russia russo sa sabato sabbia sacco saggezza saggi saggio
sai sala sale salgo salire salomone salotto salsa salta saltare salto salute saluto salva salvare salvata salvataggio
salvate salvati salvato salve salvi salvo san sane sangue sanno sano santino santo sapere sapete sapevo sapienza
sappia sappiamo saputo sara sarai saranno sarebbe sarebbero sarei sarete sbagliare sbagliata sbagliati sbagliato
sbaglio scacchi scadenza scala scale scambiare scambio scappare scaricare scarpa scarpe scatola scegli sceglie
scegliendo scegliere scegliete scelta scelte scelto scemo scena scenario scende scendere scheda schede schema schermo
schiavo schiena schifo sci scienza scienze scienziati scienziato scimmia sciocco sciopero sconosciuto sconto scoperta
scoperto scopo scopre scoprire scorre scorrere scorrevole scorrimento scorsa scorso scritta scritte scritti scritto
scrittore scrittura scrive scrivere scrivi scuola scusa scusate scusi se sebbene secco secolo seconda secondario
secondi secondo sedere sedia seduto segmento segna segnalare segnale segnali segni segno segretaria segreti segreto
segue seguendo seguente seguenti seguire seguita seguito seguono sei seleziona selezionare selezionata selezionate
selezionati selezionato selezione semaforo sembra sembrano sembrare sembrava semplice semplici sempre seno senso
senta sente senti sentire sentito sento senza separa separata separate separati separato separatore separatori
separazione sequenza sequenze sera serata sergio seriale serie serio serve servizi servizio servono sessione sesso
sessuale sete sette settembre settimana settimane settimo settore sezione sezioni sfoglia sfondo sforzo sfumatura
sfumature sgml sguardo si sia siamo siano siccome sicura sicuramente sicure sicurezza sicuri sicuro siete sigarette
sigla significa significato signor signora signore signori signorina sii silenzio simboli simbolici simbolico simbolo
simile simili simona simone sin sincero sindaco singola singole singoli singolo sinistra sinistro sinonimi sintassi
sistema sistemi siti sito situazione smesso smettere smetti smettila so soccorso sociale socialisti soddisfatto
sofferenza soffitto soffre soffrire software soggetto sognato sogni sogno sola solamente soldati soldato soldi sole
soli solitamente solito solitudine solo soltanto soluzione soluzioni somma sommario son sonno sono sopra soprattutto
sordo sorella sorgente sorgenti sorpresa sorriso sospeso sostanze sostituire sostituisce sostituisci sostituita
sostituito sotto sottostante spalle spara spazi spaziale spazio spazzatura specchio speciale speciali specie
specifica specificare specificata specificate specificati specificato specifiche specifici specifico spedire spegne
spendere speranza sperare speriamo spero spese spesso spettacolo spettinati spiace spiaggia spiega spiegare
spiegazione spiegazioni spirito sporco sport sposa sposare sposata sposato sposta spostamento spostare spostarsi
spostate spostato spunta squadra squilla sta stabile stabilire stabilisce stadio stagione stai stampa stampabili
stampante stampare stampate stampati stampato standard stanno stanza star stare stasera stata state stati statistica
statistiche stato statua stava stavo stazione stefano stella stelle stessa stesse stessi stesso stia stiamo stile
stili stima stipendio sto stolto stomaco storia storici storico storie storti strada stradale strade strana stranieri
straniero strano stringa stringhe striscia strumenti strumento struttura strutture studente studenti studi studiare
studiato studio stupidi stupido su sua sub subito succede successiva successive successivi successivo successo
suddetto sudo sue sufficiente suffisso sugli sui sul sulla sulle sullo suo suocera suoi suolo suona suonare suono
super superare superato superficie superiore superiori suppone supporta supportano supportati supportato supporti
supporto svegli sveglia sveglio sviluppato sviluppo svizzero svolgimento tabella tabelle tacchino taglia tagliare tal
tale talento tali talmente talvolta tangente tanta tante tanti tanto tardi targa tasca tasse tasso tasti tastiera
tasto tavola tavolo te teatro tecnica tecniche tecnici tecnologia tedeschi tedesco telefonato telefoniche telefono
televisione televisore tema temperatura tempi tempo temporale tende tendenza tendono tenendo tenente tenere tenete
tenta tentativo tentato teorema teoria termina terminale terminare terminato termine termini terra terrestre
terribile territorio terza terzi terzo tese tesoro testa testi testimoni testo tetto tex ti tiene tieni tigre tigri
tipi tipico tipo tira tirare tiro titoli titolo tizio tocca toglie togliere tolto tomba tono topazio topi torino
torna tornare tornato toro torre torta torto totale tra tracce traccia tradisce tradotto traduzione traffico tragedia
tramite tranne tranquillo transizione trascina trascinare trascinate trasporto tratta trattato trattini trattino
tratto tre treni treno trenta triangolo triste tristezza troppi troppo trova trovano trovare trovata trovate trovati
trovato trovi trovo tu tua tue tuffa tunnel tuo tuoi turno tutta tuttavia tutte tutti tutto ubriaco uccello uccide
uccidere ucciso ufficiale ufficiali ufficio ugo uguale uguali uguccione ulteriore ulteriori ultima ultime ultimi
ultimo umana umani umano umorismo un una unica unico unione unire unisci unita uniti universale universo unix uno
uomini uomo uova uovo urla usa usando usano usare usata usate usati usato uscire uscita uscito usi uso utente utenti
utile utili utilita utilizza utilizzando utilizzano utilizzare utilizzata utilizzate utilizzati utilizzato utilizzo
va vacanza vacanze vacca vada vado vai val vale valentino valida valide validi valido valore valori valuta van vanno
vantaggio vari variabile variabili variante varianza varie vascello ve vecchi vecchia vecchiaia vecchie vecchio veda
vede vedere vedete vedi vediamo vedo vedono veicoli veloce velocemente veloci vendere venere venga vengano vengo
vengono venire venisse veniva venne vennero venti vento ventura venuto vera veramente verde verdi vere vergine
vergogna veri verifica verificare verme vermi vero verra verranno versione versioni verso verticale vestiti vestito
vetro vettura vi via viaggi viaggia viaggiare viaggio vicenda viceversa vicina vicini vicino vide video vidi vie
viene vieni vietato vigili vince vincere vinci vino vinto viola violazione violenza virgola virgolette virtuale
virtuali virus visibile visibili visione visita visitare viso vista viste visto visualizza vita vite vito vittorio
viva vive vivere vivi vivo vivono vocale voce voci voglia vogliamo voglio vogliono voi vola volante volare volentieri
voler volere volete voleva volevano volevo volo volta volte volto volume volumi voluto vorrebbe vorrei vostra vostre
vostri vostro voto vuoi vuol vuole vuota vuote vuoti vuoto windows zampe zanzare zero zio zitto zona zone zucca
zucchero
"""
