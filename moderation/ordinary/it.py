"""Everyday Italian words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
abbastanza abbia abbiamo abbiano abilita abilitare abilitata abilitato abitanti abiti abitudine accade accanto
accedere accesso accetta accettare accordo acqua acquisto ad adamo adatta addosso adesso aereo affari affatto affitto
africa agenda agente aggiorna aggiornare aggiornati aggiornato aggiunge aggiungendo aggiungere aggiungi aggiunta
aggiunte aggiuntive aggiuntivi aggiunto agli ai aiuta aiutare aiuto al albergo alberi albero alberto alcun alcuna
alcune alcuni aldo alessandro alfa algoritmo ali alla alle allo allora almeno alt alta alternativa alternative
altezza alto altra altre altri altrimenti altro altrui alza ama amante amare ambiente ambienti america americano
amica amici amico amo amore analisi anche ancora andando andare andata andate andato andiamo andrea angelo angolo
anima animale animali animazione anni anno annulla annullare annuncio anonimo antico antonio anzi aperta aperti
aperto apertura api appare apparire appartiene appena applica applicare applicata applicate applicato apportate
appropriato appuntato appunti appunto apre apri aprile aprire aprite arancia archivi archivio area aree argomenti
argomento aria armi arriva arrivano arrivare arrivato arrivo arte articolo ascensore ascolta ascoltare aspetta
aspettare aspetti aspetto asse assegna assegnare assegnati assegnato assegno assenza assi assieme assioma associati
assoluto assume attacco attenti attenzione attesa attimo attiva attivare attivata attivato attivazione attivita
attivo atto attore attorno attraverso attribuita attributi attributo attrice attuale attuali attualmente audio auguri
aumenta aumentare autista auto autobus automatica automatico automobile autore autori autostrada avanti avanzata
avanzate avendo aver avere avesse avessi avete aveva avevano avevo avrai avranno avrebbe avrebbero avrei avresti
avuto avvia avviare avviato avvicina avviene avvio avviso avvocato azienda azione azioni azzurro babbo bacio bagno
ballo bambina bambini bambino banana banca barra barre barzellette basata basati basato base bassa basso basta
battaglia battuta beati beh bel bella belle bellezza belli bellissima bello ben bene benigni benissimo bere beve
bianca bianchi bianco bibbia bicchiere bici biglietti biglietto binari binario bionda bios birra bisogna bisogno
blocchi blocco blu bocca bologna bordi bordo bottiglia braccia braccio bravo breve brianza briciole bruno brutta
brutto buco bugie buio buon buona buonasera buone buongiorno buoni buono burro busta butta cacca caccia cade cadere
caffe calcio calcola calcolare calcolato calcoli calcolo caldo calendario calma calore cambia cambiamenti cambiare
cambiato cambio camera camicia cammina camminare campagna campi campione campo canale cancella cancellare cancro
candidate cane cani cantante canto canzone capace capacita capelli capire capisce capisco capita capitano capito
capitoli capitolo capo cara carabinieri carattere caratteri carica caricamento caricare caricato carico carlo carne
caro carta cartella cartelle cartello casa case casella caselle caserma casi caso casuale casuali categoria categorie
catena cattiva cattive cattivi cattivo cattura causa cavalli cavallo cavolo cazzo cd ce cella celle cellulare cena
cento centrale centro cerca cercando cercare cercate cerchio certa certamente certe certi certificato certo cervello
cesare che chi chiama chiamano chiamare chiamata chiamate chiamato chiamava chiami chiamo chiaro chiave chiavi chiede
chiedere chiedo chiedono chiesa chiese chiesto chimica chiude chiudere chiudi chiunque chiusa chiuso chiusura ci ciao
ciascun ciascuna cibo ciclo cieco cielo cifra cifre ciliegia cima cinema cinese cinque cio cioccolato cioe circa
citazione citazioni citta classe claudio cliente clienti cocaina coda code codice codici codifica coi col colazione
collega collegata collegati collegato collo colmo colonna colonne color colore colori coloro colpa colpire colpisce
colpo colui comandante comandi comando combinare combinata come comincia cominciato commenti commento commerciale
commesso compagnia compare compatibile compila compilare compiti compito compleanno complesso completa complete
completo complimenti componente componenti comporta composto compra comprare comprato compresa compresi compreso
computer comune comuni comunicare comunque con concetto condizione condizioni conferma configurare confronti
confronto confusione connessione connessioni conosce conoscenza conoscere conosciuto conosco consegna conseguenza
consente considerare considerate considerato consigli consiglia consiglio consiste console consultate conta contadino
contare contatto conteggio contenente contenenti contenere contengono contenitore contento contenuti contenuto
contesto contestuale conti contiene continua continuano continuare conto contorno contrario contro controlla
controllare controlli controllo conversione converte converti convertire copia copiare copie coppia coraggio cornice
cornici corpo corre correlati corrente correre corretta corretto correzione corriere corrisponde corsa corsivo corso
corta cosa coscienza cose cosi costa costante costanti costi costo costretto costruire crea creare creata create
creati creato creazione crede credere credi credo credono crema crescere crescono cretino cristo criteri criterio
cucina cui culo cultura cuore cura cursore curva curve da dagli dai dal dalla dalle dallo daniele danno dare data
database date dati dato davanti davvero debba debian decide decidere decimale decimali deciso definire definisce
definita definite definiti definito definizione degli dei del della delle dello democrazia demone denaro denti
dentista dentro descritti descritto descrive descrizione desidera desiderata desiderate desiderato desiderio destra
destro determina determinare determinata determinato dettagli dettaglio detto deve devi devo devono di dia dialogo
diavolo dica dice dicembre dicendo diceva dicevano dichiara dici dico dicono dieci dieta dietro difetti difetto
differente differenti differenza differenze difficile digitando digitare digitate digitazione dimensione dimensioni
dimenticare dimenticato dimmi dimostrare dio dipende dipendenti dipendenze dir dire diretta diretto direttore
direzione diritti diritto dirmi dirti discesa dischi disco discorso discussioni disegna disegnare disegni disegno
dispari dispiace dispone disponi disponibile disponibili disporre dispositivi dispositivo disse distanza distingue
distinguere dita dite dito diventa diventare diventato diversa diverse diversi diverso divertente dividere divisione
dizionario do dobbiamo doccia documenti documento dolce dollari dolore domanda domande domani domenica dominio don
donna donne dopo doppia doppie doppio dormire dos dottore dove dover dovete doveva dovranno dovrebbe dovrebbero
dovrei dovuto droga dubbio due dunque dura durante durata duro eccesso eccetto eccezionale eccezione eccezioni ecco
eco economico ed effetti effettivo effetto effettuate egli eh ehi einstein elefante elementi elemento elenca elencate
elencati elenchi elenco elettrica elettronica elettronici elettronico elimina eliminare emacs emanuele emergenza
emilio emozioni energia enorme enrico entra entrambe entrambi entrare entrato entro enzo equazione equivalente era
erano erba ereditaria eri ero errore errori esame esattamente esatto esce esclama esecuzione esegue esegui eseguibile
eseguire eseguita eseguite eseguiti eseguito esempi esempio esimo esiste esistente esistenti esistenza esistere
esistono espande espansione esperienza esperimento esperti esporta esportare espressione espressioni espresso essa
esse essendo esser essere esseri essi esso estate estensione estensioni esterni esterno esteso estremita etichetta
etichette europa eva eventi evento eventuali evidenzia evidenziare evitare evitate fa fabio faccia facciamo faccio
facendo faceva facile facili facilitato facilmente facoltativo fai false falso fame famiglia famoso fanno fantasia
far fara fare farla farlo farmi faro farsi farvi fase fastidio fate fatta fatte fatti fatto fattore favore febbraio
fece fede felice felici felicita femmina ferma fermato fermo ferrari ferrovie festa feste figli figlia figlio figura
file film filosofia filosofo filtrare filtri filtro fin finale finalmente finanza fine finestra finestre finestrino
finire finisce finita finito fino fiore fiori firma firme fisica fisico fissa fisso fiume flotta flusso fogli foglio
folla fondo fontana fonte fonti forma formaggio formati formato forme formula formulari formule fornire fornisce
forniscono fornita forniti fornito forse forte forti fortuna fortunato fortune forza fosse fossero fossi foto fra
fragola francesco francese francia franco frase frasi frate fratello frattempo frazione frecce freccia freddo
frequenza fresco fronte fu fumare fumo funziona funzionano funzionare funzione funzioni fuoco fuori futuro gabriele
galleria gallina gallo gamba gambe gamma gara gas gatti gatto gelato gemelli genera generale generali generare
generati generato genere genio genitori gennaio genova gente gentile gerarchia gestione gestire gestisce gestisci
gestore ghiaccio gia giallo giapponese giardino gino giocare giochi gioco gioia giorgio giornale giornali giornalista
giornata giorni giorno giovane giovani giovanni gira girare giro giu giulio giuseppe giusta giustizia giusto gli
glielo gnu governo gpl gradi grado grafica grafici grafico gran grande grandi grassetto grasso gratis grave grazie
greco grigio grillo grosso gruppi gruppo guadagnare guarda guardare guardi guardia guerra guida guidare guidata
guidate guide gusto ha hai hanno hardware ho html idea ideale idee idiota ieri ignora ignoranza ignota il illustri
immagine immagini immortale imparare imparato impedisce impero impiegato impiego importa importante importanti
importanza importare impossibile imposta impostata impostato impressione improvviso in incidente incidenti include
includere incluse inclusi incluso incolla incollare incontra incontrano incontro incorporato indica indicare indicata
indicate indicato indice indici indietro indirizzi indirizzo individua indovino infatti inferiore infermiera inferno
infine infinito influenza informati ingegnere ingegneri ingegneria inglese ingresso inizia iniziale iniziali iniziano
iniziare inizio inoltre inserimento inserire inserisce inserisci inserita inserite inseriti inserito insieme insiemi
insomma installa installare installati installato intanto intenzione intera interattiva interesse interessi
interfacce interfaccia interi interna internet interno intero intervalli intervallo intervento intervista intorno
inutile invece inverno inversa invia inviare invio io ipotesi istante istanza istruzione istruzioni italia italiana
italiani italiano la labbra lacrime lago lampadina larghezza lascia lasciare lasciate lasciato laterale latex lato
latte laura lavora lavorando lavorare lavori lavoro le legale legge leggende leggendo leggere leggi lei lentamente
leonardo leone lettera letteratura lettere letto lettore lettura leva lezioni li libera liberi libero liberta
libreria librerie libri libro licenza limitare limite limiti limone linea lineare linee lingua linguaggi linguaggio
lingue linus linux lire lista livelli livello lo locale locali logica logico londra lontano loro luca luce luci
luglio lui luigi luna lunga lunghe lunghezza lunghi lungo luoghi luogo lupo ma macchina macchine madre maestra magari
maggior maggiore maggiori mago mai maiuscola maiuscole mal malattia male mamma manca mancanti mancanza manda mangia
mangiare mangiato mangio mani manicomio maniera mano mantenere mantiene manuale manualmente mappa marca marci marcia
marco mare margine margini maria marina mario marito marrone marzo maschera maschio massa massima massimo matematica
matematici matematico materia matrice matrici matrimonio mattina mattino matto me meccanismo media mediante medici
medicina medico medio meglio mela mele membri membro memoria memorizzare memorizzati meno mentale mente mentre menu
menzogna mercato merda mese mesi messa messaggi messaggio messo meta metodi metodo metri metro mette mettere mettersi
metti metto mettono mezza mezzi mezzo mi mia mica michele mie miei migliaia miglior migliore migliori mila milano
miliardi miliardo milione milioni militare mille minimo ministro minore minuscole minuti minuto mio miseria misura
misure mobile mobili moda modalita mode modelli modello moderna moderni modi modifica modificare modificata
modificate modificati modificato modifiche modo moduli modulo mogli moglie molta molte molti molto momento monaco
mondiale mondo montagna montare monte morale morbido more morire morta morte morti morto mosca mostra mostrare
mostrati mostrato motivi motivo moto motore motto movimento mucca multa multiple muoiono muore muro murphy musica
nano napoli nasce nascere nascita nasconde nascondere nascondi nascoste nascosti nascosto naso natale nati nato
natura naturale nave navigare navigatore nazionale ne neanche nebbia necessari necessaria necessarie necessario
necessita negativi negativo negli negozio nei nel nella nelle nello nemici nemico nemmeno neppure nera neri nero
nessun nessuna nessuno neve niente no noi nome nomi nominale non none nonna nonno nonostante nord normale normali
normalmente nostra nostre nostri nostro nota notare notazione note noti notizia notizie noto notte nove novita
novizia nozze nulla numerati numerazione numeri numerica numerici numerico numero nuova nuovamente nuove nuovi nuovo
occasione occhi occhiali occhio occupa od odio offre oggetti oggetto oggi ogni ognuno ok oltre ombra omesso onda onde
opera operativi operativo operatore operatori operazione operazioni oppure opzionale opzionali opzione opzioni ora
orari orario ordina ordinamento ordinare ordinati ordinato ordine ordini ore orecchie orecchio organi organizzare
originale originali origine orizzontale ormai oro orologio ortografia ortografico ospedale ospiti ottenere ottenuto
ottiene ottima ottimale ottimista ottimo otto ovunque ovvero ovviamente pacchetti pacchetto pacco pace padre padrone
paese paesi paga pagamenti pagamento pagare pagato pagina pagine paio palla palle pancia pane panfilo pannello
panoramica paolo papa papera paradiso paragrafi paragrafo parametri parametro parcheggio pare parentesi pari parigi
parla parlando parlano parlare parli parlo parola parole parte partenza parti particolare partire partita partizione
partizioni pascal pasqua passa passaggio passando passano passare passata passate passato passeggeri passi passo
pasta pasto patente paura pausa paziente pazienza pazzo pc peccato peggio pelle pena penne pensa pensando pensare
pensate pensato pensi pensieri pensiero penso pepe per pera percento percentuale perche percio percorsi percorso
perde perdere perdita perdono perfetta perfetto pericolo periodi periodo perle permessi permesso permette permettere
permettono pero persino perso persona personaggi personale personali persone pertanto pesce pesci peso pezzi pezzo pi
piacciono piace piacere piacerebbe pianeta pianeti piangere piani piano piattaforma piccola piccole piccoli piccolo
pie piede piedi piena pieno pietra pietro pioggia piove pipe pisani pista pistola piu piuttosto poche pochi poco
poesia poesie poeta poi poiche poligono politica politico polizia pollo pomeriggio ponte popolare popolazione popolo
porta portano portare portata portato porte porto positivi positivo posizionato posizione posizioni possa possiamo
possibile possibili possibilita possiede posso possono posta postato poste posti posto postscript potente potenza
poter potere potete poteva potrai potranno potrebbe potrebbero potrei potrete potuto povera poveri povero pratica
precede precedente precedenti precedenza precisione predefinite predefinito preferenze preferisco prefisso prego
premendo premere premete premi premio premuto prende prendere prendi prendo prendono preoccupare preoccupi presenta
presentare presentato presente presenti presenza presidente preso pressione presso presto prete previsione previsioni
previsto prezzo prima primaria prime primi primo principale principali principe principio priorita privata private
privilegi probabilita problema problemi procedura procedure processi processo prodi prodotti prodotto produce
produrre professore profilo profondo progetto programma programmi progresso pronto proposito propri propria proprie
proprieta proprio prossima prossimo prostituta proteggere protetto protezione protocollo prova provare provate
provato proverbi proverbio psichiatra pubblica pubblico pulce pulita pulito pulsante pulsanti punta puntati puntatore
punti punto puo puoi pur pure puro purtroppo qua quadrata quadrato qual qualche qualcosa qualcun qualcuno quale quali
qualita qualora qualsiasi qualunque quando quante quanti quanto quaranta quarta quarto quasi quattro quei quel quella
quelle quelli quello questa queste questi questione questo qui quindi quota quote quotidiani raccolta raccontare
radice radio ragazza ragazze ragazzi ragazzo raggio raggiunge raggiungere raggiunto raggruppa raggruppare ragione
ragioni ramo rango rapida rapidamente rapporti rapporto rappresenta rate razza re reale realmente reca recente
recenti record regali regalo registra registrare registro regola regolare regolari regole relativa relative relativi
relativo relazione relazioni religione remote remoti remoto rende rendere rendi rendimento rene reso resta restituire
restituisce restituiti restituito resto rete reti retta rettangolo revisioni riccardo ricchi riccio ricco ricerca
ricercare ricerche riceve ricevuto richiamare richiamo richiede richiedono richiesta richieste richiesti richiesto
ricorda ricordare ricordate ricordi ricordo ricorrenze ride ridere riduce ridurre riduzione rientri rientro riepilogo
riesce riesci riesco riescono riferimenti riferimento riferisce riga righe riguarda riguardo rilasciare rilascio
rimane rimanere rimangono rimasta rimasti rimasto rimozione rimuove rimuovere rinomina ripetere riportato ripristina
ripristino riquadro rischio risoluzione risolvere risorse risparmiare rispetto risponde rispondere rispose risposta
risposte risposto ristorante risulta risultante risultati risultato ritardo ritorna ritorno riuscire riuscito riva
rivolge roberto roma romanzo rompere rosa rossi rosso rotazione rotta rotto routine rubrica rumore ruota russa russo
sa sabato sabbia sacco saggezza saggi saggio sai sala sale salgo salire salomone salsa salta salute salva salvare
salvataggio salvate salvati salvato salve salvi salvo san sane sangue sanno santino santo sapere sapete sapevo
sapienza sappiamo saputo sara sarai saranno sarebbe sarebbero sarei sbagliata sbagliato scadenza scala scale scarpa
scarpe scatola scegli scegliendo scegliere scegliete scelta scelte scelto scemo scena scenario scende scheda schede
schema schermo schiena schifo scienza scienziati scienziato sciocco scoperta scoperto scopo scopre scoprire scorrere
scorrimento scorsa scorso scritta scritte scritti scritto scrittore scrittura scrive scrivere scrivi scuola scusa
scusi se sebbene secco secolo seconda secondario secondi secondo sedere sedia seduto segnalare segnale segnali segni
segno segretaria segreto segue seguendo seguente seguenti seguire seguita seguito seguono sei seleziona selezionare
selezionata selezionate selezionati selezionato selezione sembra sembrano semplice semplici sempre seno senso sente
senti sentire sentito sento senza separa separate separati separatore separatori sequenza sera sergio seriale serie
serio serve servizi servizio servono sessione sesso sessuale sette settembre settimana settimane settore sezione
sezioni sfoglia sfondo sforzo sgml sguardo si sia siamo siano sicura sicuramente sicurezza sicuri sicuro siete
sigarette sigla significa significato signor signora signore signori signorina sii silenzio simboli simbolico simbolo
simile simili simona simone sindaco singola singole singoli singolo sinistra sinistro sintassi sistema sistemi sito
situazione smesso so socialisti soddisfatto soffre software sogni sogno sola solamente soldati soldato soldi sole
soli solitamente solito solitudine solo soltanto soluzione soluzioni somma son sonno sono sopra soprattutto sorella
sorgente sorgenti sorriso sospeso sostituire sostituisce sostituisci sostituito sotto sottostante spalle spara spazi
spaziale spazio spazzatura specchio speciale speciali specie specifica specificare specificata specificate
specificati specificato specifiche specifici specifico speranza spero spesso spettacolo spettinati spiaggia spiega
spiegazione spirito sport sposa sposato sposta spostamento spostare squadra sta stabilire stadio stai stampa
stampante stampare stampate stampati stampato standard stanno stanza star stare stasera stata state stati statistica
statistiche stato stava stazione stefano stella stelle stessa stesse stessi stesso stia stiamo stile stili stima sto
storia storico storie storti strada stradale strade strana strano stringa stringhe striscia strumenti strumento
struttura studente studenti studiare studiato studio stupido su sua sub subito succede successiva successivi
successivo successo sudo sue sufficiente sugli sui sul sulla sulle sullo suo suoi suona suonare suono superare
superficie superiore superiori supporta supportati supportato supporti supporto sveglia sviluppato sviluppo tabella
tabelle tacchino taglia tale talento tali talmente talvolta tanta tante tanti tanto tardi tasse tasso tasti tastiera
tasto tavola tavolo te tecnica tecniche tecnici tecnologia tedesco telefoniche telefono televisione tema temperatura
tempi tempo temporale tende tendenza tenendo tenente tenere tenete tenta tentativo tentato teorema teoria termina
terminale terminare termine termini terra terribile terza terzo tese tesoro testa testi testimoni testo tex ti tiene
tieni tigri tipi tipo tira tiro titoli titolo tizio tocca togliere tomba topazio torino torna tornare torre torta
torto totale tra tracce traccia traduzione traffico tragedia tramite tranne trascina trascinare trascinate tratta
trattato trattini trattino tratto tre treno triste troppi troppo trova trovano trovare trovata trovate trovato trovi
trovo tu tua tue tunnel tuo tuoi tutta tuttavia tutte tutti tutto ubriaco uccello uccide uccidere ucciso ufficiale
ufficio ugo uguale uguali ulteriori ultima ultime ultimi ultimo umana umani umano umorismo un una unica unico unione
unisci unita uniti universo unix uno uomini uomo uova uovo urla usa usando usano usare usata usate usati usato uscire
uscita uscito usi uso utente utenti utile utili utilita utilizza utilizzando utilizzano utilizzare utilizzata
utilizzate utilizzati utilizzato utilizzo va vacanza vacanze vacca vada vado vai val vale valida validi valido valore
valori valuta vanno vantaggio vari variabile variabili varie vascello ve vecchi vecchia vecchio veda vede vedere
vedete vedi vedo vedono veicoli veloce velocemente venere venga vengano vengono venire venne venti vento venuto vera
veramente verde verdi vere vergine veri verifica verificare verme vero verra verranno versione versioni verso
verticale vestito vetro vettura vi via viaggi viaggiare viaggio vicina vicini vicino video vie viene vieni vince
vincere vinci vino vinto violenza virgola virgolette virtuale virtuali virus visibile visibili visita visitare viso
vista viste visto visualizza vita vite vito viva vive vivere vivi vivo voce voci voglia vogliamo voglio vogliono voi
volante volare volete voleva volevano volevo volo volta volte volume voluto vorrebbe vorrei vostra vostre vostri
vostro vuoi vuol vuole vuota vuote vuoti vuoto windows zero zio zitto zona zucchero
"""
