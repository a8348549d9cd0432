"""Everyday French words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
a abaisser abandon abandonner able abord about abrege abreviation absence absent absolu absolue absolues absolument
absolus ac accede accedent acceder accedez accelerer accent acceptable acceptation accepte acceptee acceptees
acceptent accepter acceptes acces accessible accessibles accolades accueil achat achete acheter acquis actif actifs
action actions activation active activee activees activer actives activez activite actualise actualiser actuel
actuelle actuelles actuels adaptation adapte adaptee adapter addition adequate adjacentes adore adorer adressage
adresse adresses affaires affectation affecte affectee affectees affectent affecter affectes affichage affichant
affiche affichee affichees affichent afficher affichera affiches afficheur affichez affinite afin agenda agent agir
agit agrandir agrandit agregation ai aide aider aides aient aigu ailleurs aime aimes ainsi ait ajout ajoutant ajoute
ajoutee ajoutees ajouter ajoutera ajoutes ajoutez ajuste ajustement ajuster alarme album aleatoire aleatoires alerte
algorithme algorithmes alias aligne alignement aligner alignes allant allemand aller allez allocation allons alloue
allouee allouer alors alpha alphabet alphabets alternatif alternative alu am ambigue ameliore ameliorer americain
americaine ami amie amont amorcage amovibles amples an analyse analyser analyseur ancien ancienne anciennes anciens
ancrage ancre ancree ancrer and anglais angle angles animation animations annee annees annexe annexes anniversaire
annuaire annuel annuite annulation annulations annule annuler annulez anonyme ans antecedents anterieure anterieures
aout apache apercu apercus api apostrophe apparait apparaitra apparaitre appareil appareils apparence apparie
apparition appartenant appartenir appartient appel appelant appele appelee appelees appeler appeles appelez appelle
appels append applicable applicables application appliquant applique appliquee appliquees appliquent appliquer
appliques appliquez apportees apporter apprendre approche approprie appropriee appropries appuie appuyant appuyer
appuyez apres aptitude arabe arbitraire arbre arc archivage archive archiver archives are arete argument arguments
aria armenienne arrange arret arrete arreter arriere arrive arrondi arrondie arrondies arrondir arrondis arrondit
article articles as asiatique asiatiques aspect aspects assez assignation assigne assignee assignees assigner
assignes assignez assistance assistant assistants association associe associee associees associer associes assume
assure assurer assurez asterisque astuce astuces asynchrone asynchrones atomique attache attacher attaches attaque
atteindre atteint atteinte attend attendre attendu attendue attente attention attribuer attribut attribution
attributs au aucun aucune audio audit auditeurs augmente augmentee augmenter aujourd auparavant aupres auquel aura
aurait aurez auront aussi autant auteur auteurs auto automatique autopsie autorise autorisee autorisees autoriser
autorises autorite autour autre autrement autres aux auxiliaire auxiliaires auxquelles auxquels avais avait avance
avancee avancees avancer avant avantage avec avenir avertir avez avion avis avoir avons axe axes ayant ayez bac bah
balise balises baltes ban banane bande bandes banner bar barbier barre barres barriere bas bascule basculer base
basee basees bases basic basse baud beau beaucoup bebe belle ben besoin besoins beta beurre biais bien bienvenue
biere binaire binaires binomiale bison bit bits black blanc blanche blanches blanchet blancs bleu bloc blocage blocks
blocs bloquant bloque bloquer bof bogue bogues boite boites bon bonjour bonne bonnes bons bonsoir book books booleen
booleenne boot bord border bords bordure bordures bouche boucle boucles boulot bout boutique bouton boutons box
branches bras break breaks bref breve bridge brochure brut brute bu building bureau bureaux bus but buttons ca cache
cachees cacher caches cadeau cadre cadres cafe cahier cal calcul calcule calculee calculees calculer calcules calculs
calendrier canal cancel candidate cap capable capables capacite capacites capital caps captions capture capturer
captures car caractere caracteres carnet carre carree carte cartes cas case cases casse catalogue categorie
categories cause cc ce ceci cedille cela celle celles cellule cellules celui cent central centrale centre centrer
cependant cercle cercles cerise certain certaine certaines certains certificat certificats ces cesure cet cette ceux
ch chacun chacune chaine chaines champ champs change changement changements changent changer changes chapitre
chapitres chaque char charge chargee chargees chargement charger charges chargeur chariot chars charte chasse chat
chaton chaud check checks chef chemin chemins cher cherche chercher cheveux chez chien chiffre chiffree chiffrement
chiffrer chiffres chinois chocolat choisi choisie choisir choisis choisissant choisissez choisit choix chose choses
chronologie ci cible cibles ciel cinq cinquieme circonflexe circulaire cites citron clair classe classes classeur
classeurs classique clause clavier claviers cle clef clefs cles clic click client clients cliquant clique cliquer
cliquez clone cloner close closes club coche cochee cocher cochez codage code codes coefficient coherence coin col
colis collage colle collection coller collez colonne colonnes coloration combien combinaison combine combinee
combinees combiner combines comma commande commander commandes comme commencant commence commencent commencer comment
commentaire commercial commit commun communaute commune communes communiquer communs comparaison compare comparer
compatible compatibles compilateur compilation compile compiler compiles complement complet complete completee
completer completes complets complexe complexes comportant comporte comportent comporter composant composantes
composants compose composee composes composite composition comprenant comprend comprendre compresse compressee
compresser compresses compression compris comprise comprises compromis comptage comptant compte compter comptes
compteur computer concatener concept conception concepts concernant concerne concernent concordance concu concue
condense condition conditions conduit confiance configure configuree configurees configurer configures configurez
confirmer confirmez conflit conflits conforme conformes conformite confusion conjonction connaitre connecte connectee
connectees connecter connectes connecteur connecteurs connections connexes connexion connexions connu connue connues
connus consecutifs conseil conseils consequence consequent conservant conserve conservee conservees conserver
considere consideree considerees considerer consideres consiste consistent console consoles consolider constant
constante constantes constants constitue constituee constituent construire construit consulter consultez contact
contacter container containers contenant conteneur conteneurs contenir content contents contenu contenue contenues
contenus contexte contextes contextuel contextuels contiennent contient continu continue continuer contour contourner
contrainte contraintes contraire contraste contrat contre contribuer controle controlent controler controles
controleur controleurs convention conventions conversion conversions converti convertie converties convertir
convertira convertis convertit convient coordonnees copain copiant copie copiee copiees copier copies copiez copine
copyright coreen corps correct correcte correctes correctifs correction corrections corrects correlation correspond
corrige corrigees corriger corrompu corruption corruptions cosinus cotangente cote cotes cou couche couches coucou
couleur couleurs country coupe couper coupon coupure couramment courant courante courantes courants courbe courbes
courbure courriel courriels courrier courriers cours course court courte courtes cout couvrant couvre covariance
crash crayon creant createur creation cree creee creees creent creer crees creez creme creux critere criteres
critique critiques crochets croissant cross culture cumul cumulatif cumulative curseur cycle cycles cylindre
cylindres cyrillique dans data date dates davantage de debit debogage deboguer debut debutant debute decalage
decembre decider decimal decimale decimales decimaux decision declaration declare declaree declarees declarer
declenchee declencher decochez deconseille decoupage decouverte decouvrez decouvrir decrire decrit decrite decrites
decrits decrivant decrivent decroissant decu decue dedans dedie defaut defectueux defilement defiler defini definie
definies definir definis definissant definissent definissez definit definition definitions degrade degrades degre
degres degrouper dehors deja dela delai delais delimiteur delta demain demandant demande demandee demander demandes
demandez demarrage demarre demarrer demarrez demi demon demons demontage demonte demonter densite depart depasse
depassee depassement depend dependance dependances dependant dependante dependants dependent deplacant deplace
deplacee deplacees deplacement deplacer deplaces deplacez deploiement deposer deposez depot depots depuis derivees
dernier derniere dernieres derniers deroulante derriere des desactive desactivee desactivees desactiver desactivez
descripteur description design designe designer desire desirez desole desolee desormais desquels dessin dessine
dessiner dessinez dessins dessous dessus destination destine destinee destines detacher detail detaille detaillee
detaillees detailles details detecte detectee detecter detectes detection determine determinee determinent determiner
deteste detruire detruit detruite deux deuxieme devant developpe developpee developper developpes developpeur devenir
devez devient deviner devise devoir devra devraient devrait devrez devriez devront dia diagnostic diagramme
diagrammes dialogue diametre diapo diaporama diaporamas diapos differe difference differences different differente
differentes differents difficile diffusion digit digital dimanche dimension dimensions diminue diminuer dire direct
directe directement direction directive directives directs dis discussion disponible disponibles disposant dispose
disposees disposent disposer disposition disque disques disquette disquettes dissocier distance distant distante
distantes distants distinct distincte distinctes distincts distingue distinguer distribue distribuer dit divers
diverses divise division do docker document documentees documents dois doit doivent dollar dom domaine domaines don
donc donnant donne donnee donnees donnent donner donnes donnez dont dos dossier dossiers dot double doubles douce
doute doux down drapeau drapeaux drive driver drivers drives droit droite droites droits drop du due duplication
duplique dupliquees dupliquer duquel dur durant duree durs dynamique dynamiques eau ebauche ecart ecarts echange
echanger echantillon echappement echeance echeant echec echelle echo echoue echouer echouera eclairage ecole ecoule
ecoute ecouter ecran ecrans ecrase ecrasement ecraser ecrire ecris ecrit ecrite ecrites ecrits ecriture ecritures
ecrivant edite editees editer editeur editeurs editez edition efface effacees effacement effacer effaces effectif
effectifs effective effectuant effectue effectuee effectuees effectuer effectues effectuez effet effets efficace
efforts egal egale egalement egales element elements eleve elevee eliminer elle elles ellipse eme emetteur emis
emission empeche empecher empilement emplacement emploi emploie employe employee employer employes emulation en enc
encadre enchaine encodage encode encore encourage end endroit endroits energie enfant enfants enfin enfonce enfoncee
enlever enregistre enregistree enregistrer enregistres enregistrez ensemble ensembles ensuite entendre entendu enter
entier entiere entierement entieres entiers entraine entrainer entrant entrants entre entree entrees entreprise
entrer entrez entropie enumeration enveloppe envie environ envisager envoi envoie envoye envoyee envoyees envoyer
envoyes epaisseur epinglage epoque equation equipe equipes equivalent equivalente equivalents equivaut er ere erreur
erreurs errones es escape esclave escompte espace espacement espaces essai essaie essaiera essaye essayer essayez
essentiels est estimation et etablir etage etaient etais etait etant etape etapes etat etats ete etend etendre etendu
etendue etendues etendus etes etiquetage etiquette etiquettes etoile etoiles etre eu euro europeenne eux evaluation
evalue evaluee evaluer evenement evenements evidemment evidence evite eviter evitez evolution ex exact exacte
exactement exactitude examen examine examiner excepte exception exceptions exclamation exclure exclusif exclusive
executable executables executant execute executee executees executent executer executera executes executez execution
exemple exemples exigences existant existante existantes existants existe existence existent exister exit expansion
expediteur experience expiration expire explication explicite explique explorer exponentiel export exportation
exporte exportee exportees exporter exportes exportez exposant exposants exposition express expression expressions
exprime exprimee exprimees extensible extension extensions exterieur externe externes extinction extra extraction
extraire extrait extremite extremites extrusion face facile facilement facilitant facilite faciliter facon facons
facteur facteurs factor facultatif facultatifs facultative faible faire fais faisant fait faite faites famille
familles fan fat faudra fausse faut faux fax femme fenetre fenetres fera fermant ferme fermee fermer fermes fermeture
fermez fete feu feuille feuilles fevrier fi fiable fiables fic fichier fichiers figurant figure fil file files filet
filigrane filiste fille fils filtrage filtre filtrees filtrer filtres fin final finale finalement financieres fine
finir fins fixation fixe fixer fixes flat fleche flechee flechees fleches fleur fleurs flexible florentin flottant
flottante flottants flux focus fois fonction fonctionne fonctionnel fonctionner fonctions fond fondu font fonts for
force forcement forcer format formatage formatages formate formatee formatees formater formates formats forme forment
former formes formula formulaire formulaires formule formules fort fortement foudre fourni fournie fournies fournir
fournis fournissant fournissent fournisseur fournit frac fraction fractions fragment fragments fraiche frais fraise
francais francaise frappe frequemment frequence froid fromage front full fur fuse fuseau fusion fusionne fusionnees
fusionner futur future futures galerie gamma garantie garantir garantit garde garder gateau gauche general generale
generales generateur generation generaux genere generee generees generer generes generique generiques genial genre
gens geometrie gerant gere geree gerees gerent gerer geres gestion glace glissante glisser glissez global globale
globales glossaire gnome go grace grammaire grand grande grandes grands graphique graphiques gras grave grec grecque
green greffon greffons grille grilles gris grise gros grosse group groupe groupement grouper groupes guard gui guide
guides guillaume guillemet guillemets habillage habitude habituel habituelle habituels hachage hachures hard hardware
hausser haut haute hauteur have hebraique hebreu hein hello herite heritent heure heures hexadecimal hier hierarchie
historique historiques hit home homme homogene hop horaire horaires horizontal horizontale horloge hors hote hotes
hui huit hyperlien hyperliens hypertexte hypothese ici icone icones ide idee identifiant identifie identifiee
identifier identifies identique identiques identite idiomes if ifs ignorant ignore ignoree ignorees ignorer ignores
il illustre ils image images imaginaire imbriquees impact impair impaires implemente implementee implicite implique
import importance important importante importantes importants importe importee importees importer importes impose
imposer impossible impression imprimable imprimables imprimante imprimantes imprime imprimee imprimees imprimer
imprimes imprimez in inc inchange incliner incluant incluent inclure inclus incluses inclusion inclut inconnu
inconnue incorpore incorporer incorpores incorrect incorrecte incorrectes increment incurve indentation independant
index indicateur indicateurs indication indications indice indices indiquant indique indiquee indiquees indiquent
indiquer indiques indiquez indirect individuels inexistant inexistante inferieur inferieure inferieures inferieurs
inflexion influence information informer initial initiale initiales initialise initialisee initialiser initiaux input
ins insecable insecables inserant insere inseree inserees inserer inseres inserez insertion insertions inspecteur
installant installe installee installees installer installes installez instance instances instant instantane
instruction int integrale integralite integration integre integree integrees integrer integres integrite inter
interactif interactifs interaction interactive interessant interet interets interface interfaces interieur interligne
interne internes interprete interpretee interpreter interpretes interroger interrompre interrompue intervalle
intervalles introduit intrusion inutile invalide inverse inversee inversement inverser invisible invite invites
invocation invoque invoquee invoquer isolation isoles issue issues issus italique item items iteration jacent jade
jamais jambe jan janvier japonais jar jardin jaune java je jean jeton jeu jeudi jeune jeux job joindre joint jointure
jokers joli jolie jouer jour journal journaux jours julien jusqu juste justifie justifier khi la label labels laisser
laissez lait lance lancee lancement lancer lancez langage langages langue langues laquelle large largement larges
largeur largeurs las latence lateral laterale latex latin latine latter layer le leader lecteur lecteurs lecture
lectures legale legende legendes leger legerement legers lent lequel les lesquelles lesquels let lettre lettres leur
leurs levee lexical li liaison liberte libre libres licence licences lie liee liees lien liens lier lies lieu ligne
lignes limitation limitations limite limitee limiter limites line lineaire lineaires lines links liquidation lire lis
lisant lisez lisibilite lisible lisibles lissage list liste listees lister listes listing lists lit litteral
litteraux live livraison livre loader local locale localement locales localiser localisez location locaux logarithme
logiciel logicielle logiciels logique logiques logo loi loin long longer longs longtemps longue longues longueur look
lors lorsqu lorsque lot lotus lu lue lues lui lumiere luminosite lundi lune lus ma mac machine machines magasin
magique magiques mai mail mailing main mains maintenance maintenant mainteneur maintenez maintenir maintenu mais
maison maitre maitres maitresse maitresses majeur major majorite majuscule majuscules mal malgre maman man manage
management manager mandataire maniere manieres manipuler manquant manquante manquantes manquants manuel manuelle
manuels mar marche mardi marge marges mari mark marquage marque marquee marquees marquer marques marqueur marquez
marron mars martin masquage masque masquee masquees masquer masques mat match matches materiel materielle materielles
materiels math matieres matin matrice matrices mauvais mauvaise maximal maximale maximum me mec mecanisme mecanismes
media medias meilleur meilleure melangees membre membres meme memes memoire memoires memoriser mentionne mentionnes
menu menus mer merci mercredi mes message messagerie messages mesure mesures met meta methode methodes mets mettant
mettent mettez mettre midi mieux migration milieu milliers mime min mineur mini minimal minimale minimiser minimum
minuscule minuscules minute minutes miroir mis mise mises mit mm mobile modal mode modele modeles modem moderne
modernes modes modifiable modifiant modifie modifiee modifiees modifient modifier modifies modifiez module modules
moi moins mois moitie moment mon monde monetaire monetaires moniteur monitoring monnaie mono montage montages
montagne montant monte monter montes montre montrent montrer morceau morceaux more mot moteur motif motifs mots moyen
moyenne moyens multiple multiples must natif natifs native nature navigateur navigateurs navigation naviguer ne
neanmoins necessaire necessaires necessitant necessite necessitent negatif negatifs negative negatives neige neperien
net neuf nez ni ninja niveau niveaux no noel noir nom nombre nombres nombreuses nombreux nominal nominale nomme
nommee nommees nommer nommes noms non none normal normale normalement normales normand normaux norme normes nos
notable notamment notation note noter notes notez notice notion notre nous nouveau nouveaux nouvel nouvelle nouvelles
noyau noyaux nuit nul nulle numerateur numerique numeriques numero numeros numerote numerotee numerotees numeroter
numerotes oasis objectif objectifs objet objets obligatoire oblique obliques obsolete obsoletes obtenez obtenir
obtention obtenu obtenue obtenus obtient occupe occuper occurrence occurrences octal octale octet octets octobre off
office official officiel officielle offre offrent offset ok ombrage ombre ombres omettre omis omise on once onglet
onglets ont open operateur operateurs operation operations oppose optimale optimiser option optionnel optionnelle
optionnels options or oracle orange ordinaire ordinaires ordinal ordinateur ordinateurs ordonnee ordonnees ordre
organisees organiser orientation oriente original originale origine orthographe os ou ouais ouest oui out outil
outils output outre outrepasser ouvert ouverte ouvertes ouverts ouverture ouvre ouvres ouvrez ouvrir page pager pages
paiement paiements paillard pain pair paire paires pairs palette palettes panier panne panneau papa papier papiers
paquet paquets par para paragraphe paragraphes parallele parametrage parametre parametrer parametres parce parcourir
parcours parcourue pardon pare parent parenthese parentheses parfois parite parle parmi part partage partagee
partagees partagent partager partages partant parti particulier partie parties partir partition partitions partout
parts pas passage passant passante passe passee passees passer passerelle passes passez pattern pause pave paye payer
pays paysage peau pendant pense pensez pente perd perdre perdu perdues perdus pere performance periode periodes
periodique periodiques permanence permanente permet permettant permettent permettra permettre permis permise permises
permission permissions permit persistant persistent personne personnel personnelle personnels personnes perspective
perte petit petite petites petits peu peut peuvent peux phase photo phrase physique physiques pi pica pied pieds
pierre pile pilote pilotes pin pipe pipeline pivot pivoter pixel pixels pl placant place placee placees placer places
placez plafond plage plages plain plan plancher planifier plans plantage plasma plat plate plateforme plateformes
plein pleine pleinement pleines pluie plupart plus plusieurs plutot po poids poignee poignees point pointant pointe
pointer pointes pointeur pointez points pointure poire poisson poivre police polices politesse politique politiques
polygone polygones pomme ponctuation pool pop population port portable portables portal portant porte portee porter
portion portions portrait ports pose poser positif position positionne positionnee positionner positionnez positions
positive positives possedant possede possedent possibilite possible possibles pot poulet pour pourcentage pourquoi
pourra pourraient pourrait pourrez pourront poursuivre pourtant pouvant pouvez pouvoir pratique pre prealable
precaution precautions precedant precede precedee precedent precedente precedentes precedents preceder precedes
precis precise precisee precisement preciser precision precisions predefini predefinie predefinies predefinis
preferable preference preferences prefixe prefixes premier premiere premieres premiers prenant prend prendra prendre
prends prennent prenom prerequis pres presence present presente presentees presentent presenter presentes presents
preserve preserver presque pressant presse presser pressez pressing pressure pret prevenir prevision previsions
prevoir prevu prevue primaire primaires principal principale principales principaux principe principes prioritaire
priorite priorites pris prise prises prive privee privees privileges privilegie privilegiee privilegies prix
probabilite probe probleme problemes proceder procedez procedure procedures processeur processeurs processus prochain
prochaine proche production produire produisent produit produite produits profil profilage profile profiles profils
profondeur programme programmer programmes progression projet projets promo prompt propagation proportion propos
propose proposent proposes propre proprement propres propriete proprietes prospectus protection protections protege
protegee protegees proteger proteges protocole protocoles provenance provenant provient provoque provoquer prune pu
pub public publication publie publiee publique publiques puce puces puis puisqu puisque puissance puissances puisse
puissent puissiez pull pure purge put px python qu qualifie qualite quand quant quantite quartile quatre quatrieme
que quel quelconque quelle quelles quelqu quelque quelques quels question questions queue qui quiet quitte quitter
quittez quoi quota quotas quote quotes raccourci raccourcis race racine radio rafraichir raid raison raisonnable
raisons rang range rapide rapidement rapides rappels rapport rapporte rapporter rapports rarement rate rationnelle
rattrapage rayon realisation realise realisee realisees realiser realite recalcule recalculee recalculer recemment
recent recente recentes recents reception recevoir recherche recherchee rechercher recherches recherchez recoit
recoivent recommande recommandee reconnait reconnu reconnue reconnues reconnus record records recreee rectangle
rectangles recto recu recues recupere recuperer recus redemarrage redemarre redemarrer redirection rediriger
redondance reduction reduire reduit reduite reduites reel reelle reellement reelles reels referant refere reference
referencee referencees referencer references referer referez refleter refuse reg regard regarder region regional
regionaux registre registres reglage reglages regle reglee regler regles regression regroupe regroupees regrouper
reguliere regulieres reguliers rejet rejeter relachez relatif relatifs relation relations relative relatives relevant
rem remarque remarquer remarquez remboursement remontage remonter remplacant remplace remplacee remplacees remplacent
remplacer remplaces remplacez rempli remplie remplies remplir remplissage remplit rencontre rencontrez rend rendement
rendre rendu renommage renomme renommer renseigner renverra renvoi renvoie renvoient renvois renvoyant renvoye
renvoyee renvoyees renvoyer renvoyes reorganiser reparer repartir repartition reperage repere reperer reperes
repertoire repertoires repertorie repete repetee repeter repetez repetition repetitions replace replaces repond
repondre reponse reponses report reporter reportez reports reprend reprendre represente representee representer
representes requete requetes requiert requis requise requises reseau reseaux reserve reserves reside residuelle
resolu resolution resoudre respectant respecter respectifs respective responsable ressemble ressource ressources
restant restantes restants restaurer reste restent rester restreindre restreint restriction resultant resultante
resultat resultats resulte resultent resume retablir retablit retirer retour retourne retourner retours retrait
retraits retrouve retrouver reussi reussit reutiliser revanche revenir reverse revient revision revolution richard
rien risque risques rognage rogner role romain roman rond root rose rotation rouge roumain round routage route router
routeur routine routines ru rubrique rubriques rue rustines sa sais saisi saisie saisies saisir saisis saisissant
saisissez sait sale salee salsa salut salutations samba samedi sans sauf saut saute sauter sauts sauvegarde
sauvegarder sauvegardes savez savoir scanner scenario scenarios schema scinder scission script scripts se sec secante
seche second secondaire seconde secondes seconds secours secret secteur secteurs section sections securise securisee
securiser securite segment segments sein sel selecteur selection selectionne selections self selon semaine semaines
semantique semaphore semaphores semblable semblables semble sens sensible sensibles sensitive sent sep separant
separateur separateurs separation separe separee separees separement separer separes septembre sequence sequences
sequentiel sera serai serait serie serielle series seront sert servant servent serveur serveurs service services
servir ses session sessions set sets seuil seul seule seulement seules seuls short show shows si signal signale
signaler signature signatures signaux signe signer signes signifiant signifie silencieux similaire similaires
similarites simple simplement simples simplifie simplifiee single sinon sinus site sites situation situations situe
situee situees situes six skia skip smart societe software soient soir soit soldes soleil solution solutions sommaire
somme sommes sommet son sons sont sort sortant sorte sortie sorties sortir souci souhaite souhaitee souhaitees
souhaites souhaitez soulignage souligne soupconnez souple source sources souris sous soustraire souvent soyez special
speciale speciales speciaux specifiant specifie specifiee specifiees specifier specifies specifiez specifique
specifiques squash st stable staff stage standard standards stands star station statique statiques statistique statut
step stockage stocke stockee stockees stocker stockes stop store stp strategie stream stretch strict stricte
strictement string strip structure structures style styles stylo su substituant succes sucre sud suffit suffixe
suffixes suggestion suggestions suis suit suite suites suivant suivante suivantes suivants suivent suivez suivi
suivie suivies suivis suivre sujet sujets super superieur superieure superieures superieurs supervision support
supporte supports supposant suppose supposee supposer supposons suppression supprimant supprime supprimee supprimees
supprimer supprimes supprimez sur surcharge sure sures surface surs surtout surveille surveiller surveilles survenir
survient sus suspend suspendre suspension svp swap sylvain symbole symboles symbolique symboliques symetrique sync
synonyme synonymes synopsis syntaxe system systeme systemes ta table tableau tableaux tables tabulation tabulations
tac tache taches taille tailles tampon tampons tan tandis tangente tant tape tapez taquet taquets tard tarte taux te
technique techniques technologie tee tel telecharge telecharger telecharges telephone telle telles tels temoin
temporaire temporaires temps tenant tendance tendre tenir tentative tentatives tente tenter terme termes terminal
terminant terminaux termine terminee terminent terminer tes test teste tester tests tete tetes tex texte textes
textuelles texture thai thaie the theme themes tilde tilleul tirages tirer tiret tirets titi titre titres toc toi ton
top tortue total totale totalement totalite totaux toto touche touches toujours tour tourner tous tout toute
toutefois toutes tracage trace tracer track traduction traductions traduire traduit traduits trafic train trait
traite traitee traitees traitement traiter traites traits trame transferer transfert transforme transformer
transition transitions translate translation transmettre transmis transmise transmises transparent transport travail
travailler travailles travaillez travaux travers trema tremplin tres tri triangle trie triee triees trier tries
trieuse triple trois troisieme tronque trop trousseau trousseaux trouvant trouve trouvee trouvees trouvent trouver
trouvera trouverez trouves trouvez truc tu tube tubes tue tuer tune tunnel turc tuyau type types typique typiquement
typiques typo typographie ukrainien ulterieure ulterieures un une unes uni uniforme union unique uniquement uniques
unit unite unites universel universelle uns ure urgence us usa usage use user uses utile utiles utilisable
utilisables utilisant utilisateur utilisation utilise utilisee utilisees utilisent utiliser utilisera utilises
utilisez utilitaire utilitaires utilite va vacances vais val valable valables valeur valeurs validation valide
valides validite value values van var variable variables variance variant variante variantes varie varient varier vas
vaut vecteur vectorielle veille velo venant vendeur vendre vendredi vends ventre verifie verifiee verifier verifies
verifiez verrez verrou verrouille verrouiller verrous vers versements verses version versions verso vert vertical
verticale verticales veuillez veut veux via viande vidage vide video vider vides vie vieille vient vierge vieux
vigueur village ville vin virgule virgules virtuel virtuelle virtuelles virtuels vis visage visibilite visible
visibles visite visitez visualiser vitesse vive vocabulaire voici voila voir voire vois voit voiture volatile volet
volume volumes vont vos votre voulez vouloir voulu voulue vous voyez vrai vraie vraiment vu vue vues western window y
yeux zero zeros zone zones zoom
"""
