"""Everyday French words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
a abaisser abandonner able abord about abreviation absence absent absolu absolue absolues ac acceder accent
acceptation accepte acceptees acceptent accepter acceptes acces accessible accessibles accolades accueil achat achete
acheter actif actifs action actions activation active activee activees activer actives activez activite actualise
actualiser actuel actuelle actuelles actuels adaptation adapte adapter addition adjacentes adore adorer adressage
adresse adresses affectation affecte affectee affecter affectes affichage affichant affiche affichee affichees
affichent afficher affichera affiches afficheur afin agenda agent agir agit agrandir ai aide aider aides aient aigu
ailleurs aime aimes ainsi ait ajout ajoutant ajoute ajoutee ajoutees ajouter ajoutes ajoutez ajuste ajustement
ajuster alarme aleatoire aleatoires algorithme algorithmes alias aligne alignement aligner alignes aller allez
allocation allons alors alpha alphabets alternatif alternative alu am ambigue ameliorer americaine ami amie amont
amorcage amovibles amples an analyse analyser analyseur ancien ancienne anciennes anciens ancrage ancre ancrer and
anglais angle animation animations annee annees annexe anniversaire annuel annulation annule annuler ans anterieures
apache apercu api apostrophe apparait apparaitre appareil apparence appartenant appartient appel appelant appele
appelee appelees appeler appeles appelle appels append applicable applicables application appliquant applique
appliquee appliquees appliquent appliquer appliques appliquez apportees apprendre approche approprie appropriee
appuie appuyant appuyer appuyez apres aptitude arabe arbre arc archivage archive archiver archives are argument
arguments armenienne arret arrete arreter arriere arrive arrondi arrondir arrondis arrondit article articles as
asiatique asiatiques aspects assez assignation assigne assignee assigner assignes assignez assistant assistants
association associe associee associees associes assure assurer assurez asterisque astuce astuces attache attacher
atteindre atteint atteinte attend attendre attendu attente attention attribuer attribut attribution attributs au
aucun aucune audio audit augmente augmenter aujourd auparavant auquel aura aurez auront aussi autant auteur auteurs
auto automatique autorise autorisee autorisees autoriser autorises autour autre autrement autres aux auxquels avais
avait avance avancee avancees avant avantage avec avenir avez avion avis avoir avons axe axes ayant ayez bac bah
balise balises baltes banane bande bar barbier barre barres barriere bas bascule basculer base basee basees bases
basic basse beau beaucoup bebe belle ben besoin besoins beta beurre biais bien biere binaire binaires binomiale bit
bits blanc blanche blanchet blancs bleu bloc blocks blocs bloquer bof bogue bogues boite boites bon bonjour bonne
bonnes bons bonsoir book booleen booleenne boot bord border bords bordure bordures bouche boucle boucles boulot bout
boutique bouton boutons box bras break breaks breve brochure brut bu building bureau bus but buttons ca cache cachees
caches cadeau cadre cadres cafe cahier cal calcul calcule calculee calculees calculer calculs calendrier canal cancel
candidate cap capable capacite capacites capital capture capturer car caractere caracteres carnet carre carree carte
cartes cas case cases casse catalogue categorie categories cause cc ce ceci cedille cela celle celles cellule
cellules celui central centre centrer cependant cercle cerise certain certaine certaines certains certificat
certificats ces cet cette ceux ch chacun chacune chaine chaines champ champs change changement changements changent
changer changes chapitre chapitres chaque char charge chargement charger charges chargeur chariot charte chasse chat
chaud check checks chef chemin chemins cher cherche chercher cheveux chez chien chiffre chiffrement chiffrer chiffres
chinois chocolat choisi choisie choisir choisissant choisissez choix chose choses chronologie ci cible cibles ciel
cinq cinquieme circonflexe circulaire citron clair classe classes classeur classeurs clause clavier cle cles clic
client clients cliquant clique cliquer cliquez clone close closes club coche cochee cocher cochez codage code codes
coefficient coherence coin col colis collage collection coller collez colonne colonnes combien combinaison combine
combinee combinees combiner commande commandes comme commencant commence commencent commencer comment commentaire
commit commun communaute commune communs comparaison compare comparer compatible compatibles compilateur compilation
compile compiler compiles complet complete completer complexe complexes comportant comporte comportent comporter
composant composants compose composee composition comprenant comprend comprendre compresse compresses compression
compris comprise comprises comptage comptant compte comptes compteur computer conception concernant concerne
concordance concu condense condition conditions conduit confiance configure configuree configurer configures conflit
conflits conforme conformes connaitre connecte connecter connectes connecteur connections connexes connexion
connexions connu connue connus conseil consequence consequent conserve conserver considere consideree considerer
consideres consiste console consoles constant constante constantes constitue constituent construire construit
consulter consultez contact container contenant conteneur conteneurs contenir content contents contenu contenues
contenus contexte contextes contextuel contextuels contiennent contient continue continuer contour contraintes
contraire contre controle controler controles controleur convention conventions conversion converti convertie
converties convertir convertis convertit convient coordonnees copain copie copiee copier copies copiez copine
copyright coreen corps correct correcte correction corrections correlation correspond corriger corruption cosinus
cotangente cote cou couche couches coucou couleur couleurs country couper coupon coupure courant courante courantes
courants courbe courbes courriel courriels courrier cours course court courte cout covariance crayon creation cree
creee creees creent creer crees creez creme critere criteres critiques crochets croissant culture cumulative curseur
cycle cycles cyrillique dans data date dates davantage de debogage deboguer debut debutant debute decalage decembre
decimal decimale decimales decimaux declaration declare declarer decochez decouverte decouvrez decrire decrit decrite
decrites decrits decrivant decroissant decu decue dedans defaut defectueux defilement defiler defini definie definies
definir definis definissant definissent definissez definit definition definitions degrade degrades degre degres
dehors deja dela delai delimiteur demain demande demandee demander demarrage demarre demarrer demi demon demons
demontage densite depart depasse depassement depend dependance dependances dependant dependants dependent deplace
deplacees deplacement deplacer deplaces deplacez deposer depot depuis dernier derniere dernieres derniers deroulante
derriere des desactive desactivee desactiver desactivez descripteur description design designe designer desirez
desole desolee desormais dessin dessine dessiner dessins dessous dessus destination destine destines detail detaille
detaillee detaillees detailles details detecte detecter detection determine determinee determiner deteste detruite
deux deuxieme devant developpe developpee developpeur devez devient devra devraient devrait devrez devriez diagnostic
diagramme diagrammes dialogue diapo diaporama diapos differe difference differences different differente differentes
differents diffusion dimanche dimension dimensions diminuer dire direct directe directement direction directive
directives dis discussion disponible disponibles dispose disposer disposition disque disques disquette distance
distant distante distants distinct distinctes distribue distribuer dit divers diverses division do docker document
documents dois doit doivent dom domaine domaines don donc donnant donne donnee donnees donner donnes dont dos dossier
dossiers dot double doubles douce doux down drapeau drapeaux drive driver droit droite droits drop du due dupliquer
duquel dur durant duree durs dynamique dynamiques eau ebauche ecart echange echanger echantillon echappement echeance
echec echelle echoue echouer ecole ecoute ecouter ecran ecrase ecrasement ecraser ecrire ecris ecrit ecrite ecrites
ecrits ecriture ecritures ecrivant editer editeur editeurs editez edition efface effacement effacer effectif
effective effectue effectuee effectuees effectuer effectuez effet effets efficace egal egale egalement egales element
elements eleve elevee elle elles ellipse eme emission empeche empecher empilement emplacement emploi emploie employe
employee employer emulation en encodage encore end endroit enfant enfants enfin enfonce enfoncee enregistre
enregistree enregistrer enregistres enregistrez ensemble ensembles ensuite entendre entendu enter entier entiere
entierement entieres entiers entraine entrant entre entree entrees entreprise entrer entrez enveloppe envie environ
envoi envoie envoye envoyees envoyer envoyes epinglage equation equipe equivalent equivalente er erreur erreurs
errones es escape escompte espace espacement espaces essaie essaye essayer essayez est et etablir etage etaient etais
etait etant etape etapes etat etats ete etend etendre etendu etendue etendus etes etiquette etiquettes etoile etre eu
euro europeenne eux evaluation evaluee evaluer evenement evenements evidence evite eviter evitez ex exact exacte
exactement examiner excepte exception exceptions exclure exclusif exclusive executable executables executant execute
executee executees executent executer executes executez execution exemple exemples exigences existant existante
existantes existants existe existence existent exister exit expansion expediteur expiration expire explication
explicite explorer exponentiel export exporte exportees exporter exportes exposant expression expressions exprime
extensible extension extensions exterieur externe externes extra extraction extraire extrait extremite extremites
face facile facilement facilite faciliter facon facons facteur facultatif facultatifs facultative faible faire fais
faisant fait faite faites famille fan fat faudra faut faux fax femme fenetre fenetres fera ferme fermee fermer
fermeture fermez fete feu feuille feuilles fevrier fi fichier fichiers figurant figure fil file files filet filigrane
filiste fille fils filtrage filtre filtrer filtres fin final finale financieres fine fins fixe fixer fixes fleche
flechees fleches fleur fleurs florentin flottant flottante flux focus fois fonction fonctionne fonctionner fonctions
fond font fonts for force forcer format formatage formate formatee formater formates formats forme former formes
formula formulaire formulaires formule formules fort fortement foudre fourni fournie fournies fournir fournis
fournissant fournissent fournisseur fournit fraction fragment fraiche frais fraise francais francaise frappe
frequemment frequence froid fromage full fuseau fusion fusionner future galerie gamma garantie garde garder gateau
gauche general generale generales generateur generation generaux genere generee generer generes generique generiques
genial gens geometrie gere geree gerees gerent gerer geres gestion glace glisser glissez global globale gnome go
grace grand grande grands graphique graphiques gras grave grecque green greffons grille grilles gris gros grosse
group groupe groupement grouper groupes gui guide guides guillaume guillemet guillemets habituel hachage hachures
hard hardware hausser haut haute hauteur have hebreu hein hello heure heures hexadecimal hier hierarchie historique
historiques home homme hop horaire horaires horizontal horizontale horloge hors hote hotes hui huit hyperlien
hyperliens hypertexte ici icone icones ide idee identifiant identifie identifier identique identiques identite
idiomes if ifs ignore ignoree ignorees ignorer ignores il ils image images imaginaire impact impaires implemente
implementee implicite implique import important importante importantes importants importe importee importer
impossible impression imprimable imprimables imprimante imprimantes imprime imprimee imprimees imprimer imprimes in
inc inchange incluant incluent inclure inclus incluses inclut inconnu incorrect incorrecte incorrectes increment
index indicateur indicateurs indication indice indices indiquant indique indiquee indiquees indiquent indiquer
indiques indiquez indirect individuels inferieur inferieure inferieures information initial initiale initialiser
input ins insecable insere inseree inserees inserer inseres inserez insertion installe installee installees installer
installes installez instance instances instant instruction int integrale integration integre integree integrer
integrite interactif interaction interactive interessant interet interets interface interfaces interieur interligne
interne internes interprete interpretee interpreter interpretes interrompre intervalle intervalles introduit inverse
inversement inverser invisible invite invites invocation issue issues italique item items jacent jade jamais jambe
jan janvier japonais jardin jaune java je jean jeu jeune jeux job joindre joli jolie jour journal journaux jours
julien jusqu juste khi la label laisser laissez lait lance lancee lancement lancer lancez langage langages langue
langues laquelle large largement largeur lateral latex latin latine layer le lecteur lecteurs lecture legale legende
legendes lequel les lesquelles lesquels let lettre lettres leur leurs levee li liaison liberte libre libres licence
lie liee liees lien liens lier lies lieu ligne lignes limitation limitations limite limitee limiter limites line
lineaire lines links lire lis lisible lissage list liste listees lister listes lists lit live livraison livre local
locale localement locales localisez location locaux logarithme logiciel logiciels logique logiques logo loi loin long
longer longue longues longueur look lors lorsqu lorsque lu lue lues lui lumiere luminosite lundi lune lus ma mac
machine machines magasin magiques mai mail mailing main mains maintenance maintenant mainteneur maintenez maintenir
mais maison maitre maitres maitresse maitresses majeur major majuscule majuscules mal maman man manage management
manager mandataire maniere manieres manipuler manquantes manquants manuel manuelle manuels mar marche marge marges
mari mark marque marquees marquer marques marqueur marron martin masquage masque masquee masquees masquer masques
match materiel materielle math matieres matin matrice matrices mauvaise maximal maximale maximum me mec mecanisme
mecanismes media medias meilleur meilleure membre membres meme memes memoire menu menus mer merci mes message
messagerie messages mesure mesures met meta methode methodes mets mettez mettre midi mieux migration milieu milliers
mime min mineur mini minimal minimale minimum minuscule minuscules minute minutes miroir mis mise mises mm mobile
mode modele modeles modem moderne modernes modes modifie modifiee modifiees modifient modifier modifies modifiez
module modules moi moins mois moitie moment mon monde monetaire monetaires monnaie mono montage montages montagne
montant monte monter montes montre montrer more mot moteur motif motifs mots moyen moyenne moyens multiple multiples
must native navigateur navigateurs navigation naviguer ne neanmoins necessaire necessaires necessite necessitent
negatif negatifs negative negatives neige net neuf nez ni niveau niveaux no noel noir nom nombre nombres nombreuses
nombreux nominal nominale nomme nommee nommees nommes noms non none normal normale normalement normand normaux norme
nos notable notamment notation note noter notes notez notice notre nous nouveau nouveaux nouvel nouvelle nouvelles
noyau noyaux nuit nul nulle numerique numeriques numero numeros numerotees numeroter objet objets obligatoire oblique
obsolete obsoletes obtenir obtenu obtient occurrence occurrences octal octale octet octets octobre off office
official offre offset ok ombre omis omise on once onglet onglets ont open operateur operateurs operation operations
oppose optimale optimiser option optionnel options or oracle orange ordinal ordinateur ordinateurs ordonnee ordonnees
ordre organiser orientation original origine orthographe os ou ouais ouest oui out outil outils output outre ouvert
ouverte ouverts ouverture ouvre ouvres ouvrez ouvrir page pager pages paiement paiements paillard pain pair paire
paires pairs palette panier panneau papa papier papiers paquet paquets par para paragraphe paragraphes parallele
parametrage parametre parametrer parametres parce parcourir pardon pare parent parenthese parentheses parfois parite
parmi part partage partagee partagees partagent partager partages particulier partie parties partir partition
partitions parts pas passage passant passante passe passee passer passes passez pattern pause pave paye payer pays
paysage peau pendant performance periode periodes periodique periodiques permanente permet permettant permettent
permettra permettre permis permission permissions personne personnel personnels personnes perspective perte petit
petite petites petits peu peut peuvent peux phase photo phrase physique physiques pi pied pieds pierre pile pilote
pilotes pin pipe pipeline pivoter pixel pixels pl place placee placer places placez plafond plage plages plan
plancher plans plantage plasma plateforme plateformes plein pleine pluie plupart plus plusieurs plutot po poids
poignee poignees point pointe pointer pointeur points pointure poire poisson poivre police polices politesse
politique polygone polygones pomme ponctuation pop population port portable portal porte portee porter portrait ports
pose positif position positionne positionnee positionner positions positive positives possede possedent possibilite
possible possibles pot poulet pour pourcentage pourquoi pourra pourraient pourrait pourrez pourront pourtant pouvant
pouvez pouvoir pratique pre prealable precede precedent precedente precedentes precedents preceder precis precise
precisement preciser precision precisions predefini predefinie predefinies predefinis preferable preference
preferences prefixe prefixes premier premiere premieres premiers prend prendre prends prennent pres presence present
presente presentes presents preserver presque presse pressez pret prevision prevu primaire principal principale
principales principe principes priorite priorites pris prise prises prive privee privileges privilegie prix
probabilite probe probleme problemes procedez procedure procedures processeur processeurs processus prochain
prochaine proche produire produit produite produits profil profile profiles profondeur programme programmes
progression projet promo prompt propos propose propre proprement propres propriete proprietes prospectus protection
protections protege protegee protegees proteger proteges protocole protocoles provenant provoquer prune pu pub public
publication publique publiques puce puces puis puisqu puisque puissance puisse puissent puissiez purge put px python
qu qualite quand quantite quartile quatre quatrieme que quel quelconque quelle quelles quelqu quelque quelques quels
question questions queue qui quiet quitte quitter quoi quota quote raccourci raccourcis racine radio raid raison
raisons rang range rapide rapidement rapport rapporte rapports rate rationnelle rayon realise realisee realisees
realiser realite recalculee recalculer recemment recent recente recentes recents reception recevoir recherche
rechercher recherches recherchez recoit recommande recommandee reconnait reconnues record records rectangle recu
recupere recuperer redemarrage redemarrer redirection reduction reduire reduit reduite reel reelle reellement refere
reference references referer referez regard regarder region regionaux registre reglage reglages regle regler regles
regression regrouper reguliere regulieres rejeter relachez relatif relatifs relation relations relative relatives
relevant rem remarque remarquez remboursement remplace remplacee remplacer remplaces rempli remplie remplir
remplissage rend rendement rendre rendu renommer renverra renvoi renvoie renvoient renvois renvoye renvoyee renvoyees
renvoyer renvoyes reparer repartir repartition reperage repere reperer reperes repertoire repertoires repertorie
repete repeter repetition replace replaces repond repondre reponse reponses report reporter reportez reports reprend
reprendre represente representer requete requetes requiert requis requise reseau reseaux reserve reserves residuelle
resolution resoudre respecter responsable ressource ressources restants restaurer reste restent rester restreindre
restreint restriction resultant resultante resultat resultats resulte resume retablir retour retourne retourner
retours retrait retraits retrouve retrouver reussi revanche revenir reverse revision revolution rien risque risques
rogner role romain root rose rotation rouge round routage route routine routines ru rubrique rubriques rue sa sais
saisi saisie saisies saisir saisis saisissant saisissez sait sale salee salsa salut salutations samba sans sauf saut
sauter sauts sauvegarde sauvegarder sauvegardes savez savoir scanner scenario scenarios schema scinder script scripts
se sec seche second secondaire seconde secondes seconds secours secret secteur secteurs section sections securise
securisee securite segment segments sein sel selection selectionne selections self selon semaine semantique
semaphores semblable semblables sens sensible sensibles sensitive sent sep separateur separateurs separation separe
separee separees separer separes septembre sequence sequences sera serai serait serie series seront sert servent
serveur serveurs service services servir ses session sessions set sets seul seule seulement seules seuls short show
si signal signale signaler signature signatures signaux signe signer signes signifie similaire similaires simple
simplement simples simplifie single sinon sinus site sites situation situations situe situee situes skia smart
societe software soient soir soit soldes soleil solution solutions sommaire somme sommes sommet son sont sort sorte
sortie sorties souci souhaite souhaitee souhaitez soulignage souligne soupconnez source sources souris sous
soustraire souvent soyez special speciale speciales speciaux specifiant specifie specifiee specifiees specifier
specifies specifiez specifique specifiques st stable stage standard standards star statique statut step stockage
stocke stockee stockees stocker stockes stop store stp stream stretch strict strictement string structure structures
style styles su substituant succes sucre suffit suffixe suffixes suggestions suis suit suite suites suivant suivante
suivantes suivants suivent suivi suivie suivis suivre sujet sujets super superieur superieure superieures superieurs
support supports suppose suppression supprimant supprime supprimee supprimees supprimer supprimes supprimez sur sure
sures surs surtout surveille surveiller survient sus suspend svp swap sylvain symbole symboles symbolique symboliques
sync synonyme synonymes synopsis syntaxe system systeme systemes ta table tableau tableaux tables tabulation
tabulations tache taches taille tailles tampon tan tandis tangente tant tape tapez tard tarte taux te technique
techniques tee tel telecharge telecharger telecharges telephone telle telles tels temoin temporaire temporaires temps
tenant tendance tendre tenir tentative tente terme termes terminal terminant terminaux termine terminee terminent
terminer tes test teste tester tests tete tetes tex texte textes textuelles texture thai thaie the theme tilde
tilleul tiret tirets titi titre titres toi ton top total totale totalement totalite totaux toto touche touches
toujours tour tourner tous tout toute toutefois toutes trace tracer traduction trafic train trait traite traitee
traitees traitement traiter traites traits transferer transfert transforme transformer transition transitions
translate translation transmettre transmis transmise transmises transparent transport travail travailler travaux
travers trema tremplin tres tri triangle trie triee triees trier tries trieuse trois troisieme trop trousseau
trousseaux trouvant trouve trouvee trouvees trouvent trouver trouverez trouves truc tu tube tubes tue tune tunnel
type types typique typographie ulterieure ulterieures un une uni union unique uniquement uniques unit unite unites
universel uns us usage use user uses utile utiles utilisable utilisant utilisateur utilisation utilise utilisee
utilisees utilisent utiliser utilisera utilises utilisez utilitaire utilitaires va vacances vais val valable valables
valeur valeurs validation valide valides validite value values var variable variables variance variant variante vas
vaut veille velo venant vendeur vendre vends ventre verifie verifiee verifier verifiez verrou verrouiller verrous
vers versements version versions vert vertical verticale veuillez veut veux via viande vide video vider vides vie
vieille vient vieux village ville vin virgule virgules virtuel virtuelle virtuelles virtuels vis visage visibilite
visible visibles visite visualiser vitesse vocabulaire voici voila voir voire vois voit voiture volatile volet volume
volumes vont vos votre voulez vouloir voulue vous voyez vrai vraie vraiment vu vue vues western window y yeux zero
zeros zone zones zoom
"""
