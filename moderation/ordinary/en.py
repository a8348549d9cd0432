"""Everyday English words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
a ability able about above abraham absence absolute absolutely abstract abstraction absurd abuse academic accelerated
accept acceptable acceptance accepted accepts access accident according account accused achieve achieved achievement
across act acting action actions active activities activity acts actual actually ad ada adam adams add added adding
addition additional address addresses adj admin admire admit adopted adult advance advanced advantage advantages
adventure advertising advice advised affairs affect affected affection afford afraid africa after afternoon
afterwards again against age ago agree agreed agreement ah ahead aid aim air aircraft airplane airport al alan albert
alcohol alert alex alexander alfred algorithm alice alien align alike alive all allen allow allowed allows almanac
almost alone along alpha already also alt alternative although always am amazing ambition amd amendment america
american americans among amount amounts amusing amy an analysis anarchist ancient and anderson andrew andy angeles
angels angry animal animals ann announced announcing anonymous another answer answered answering answers ant anthony
anti any anybody anymore anyone anything anyway anywhere apache apart apartment app apparently appear appearance
appeared appears apple application applied apply appreciate approach approaching appropriate april apt aptitude arch
archive are area aren argue argument arguments arm armchair arms army arnold around arrived art arthur article
articles artificial artist as ascii ash ashamed aside ask asked asking asks asleep ass assembly assign assigned
association assume assumes assumption astrology at atomic attached attack attacks attempt attempting attempts
attention attitude attitudes attorney attractive attributed audience august augustine author authority automatic
automobile available average avoid avoided awake award aware awareness away awful awkward axiom baby bach bachelor
back background backup backwards bacon bad badly bag baker balance bald ball banana band bank bar barry bartender
base baseball based bash basic basically basics basis basket bass bat bathroom battle be beach bear beard bearing
bears beast beat beats beautiful beauty became because become becomes becoming bed bee been beer beers before began
begin beginning begins begun behave behavior behind being beings belief beliefs believe believed believes bell belly
belongs below ben beneath benefit benjamin berkeley bernard berra besides best bet better between beware beyond bi
bible bierce big bigger biggest bike bill billion billions billy bin binary bind biology bird birds birth birthday
bit bite bits bitter bizarre black blake blame blank blessed blind block blocks blood bloody blow blue blues board
bob body bold bomb bond bone bones book books boot booth boots border bore bored boredom boring born borrow boss
boston both bother bottle bottles bottom bought bound bowl bowling box boy boys brain brains brand brandy brave bread
break breakfast breaking breaks breath brian bridge brief bright brilliant bring brings british broad broke broken
brooks brother brothers brought brown browser bruce bsd budget buffalo bug bugs build building built bulb bull bullet
bunch bunny burden buried burn burned burning burns bury bus business busy but butler butter button buy buying by
byte bytes ca cable cache caesar cage cake calculator calendar california call called calling calls calm calvin came
camel camera camp can can't canada cancer candidate candy cannot cans cap capable capacity capital captain car card
cards care career careful carefully cares carl carpet carried carries carroll carry carrying cars cartoon case cases
cash cast cat catch category cats caught cause caused causes caution cd cease cells cent center central cents
centuries century certain certainly certainty cervantes chain chair chairman chance change changed changes changing
channel chaos chapter character characters charge charles charlie cheap cheaper check checking checks cheer cheers
cheese chemistry cherry chess chicago chick chicken chickens chief child children chinese chip chips chocolate choice
choose choosing chorus chosen christian christmas christopher church churchill circle circuit citizens city civil
civilized claim claims clarence clark class classes classic clean clear clearly clever client clients cliff climb
clock close closed closer clothes cloud clouds club co coach coat cobol cock code coffee coincidence coke cola cold
collapse collect collection college colonel color colored colors colour column com combination come comes comfort
comic comics coming command commands comment commenting comments commercial commit committed committee common
commonly communicate community companies company compare compared compassion compatible competition compile compiler
complain complete completed completely complex complexity complicated component components compromise computer
computers computing concept concepts concern concerned concerning conclusion condition conditions conference
confidence configure configured configuring confused confusion congress connected connection connections conquer cons
conscience consider considered considering considers consistency consistent consists console constant constantly
consumer contact contain contained containing contains content contents contest context continue continued contract
contrary control controlled convenient convention convince convinced cook cookie cool copies copy copyright core
corner corollary corp corporate corporation correct correctly cost costly costs could count counted counter countries
country counts couple courage course court courtroom cover covered covers cow cox cpu crack crash crazy cream create
created creates creating creation creative creativity creator creature creatures credit cried crime criminal crisis
criteria critic critical criticism cross crossing crowd crowded crude cry crying cs culture cup cups cure curious
current currently curse curtain custom customer cut cute cutting cycle da dad daddy daemon daily damage damn dan
dance dancing danger dangerous daniel dare dark darkness darling dash dat data database databases date dating
daughter dave david davis day days de dead deaf deal dealing dean dear death deb debate debian debugging dec decay
decide decided decides decision decisions deck declared dedicated deep deeply default defend defense define defined
definitely definition definitions degree degrees delay delete deleted delight delivery demand demands democracy
dennis deny department depend depending depends depth derived describe described describes describing description
desert deserve deserves design designed desire desired desk desktop despair desperate despite dessert destroy
destroyed destruction detail details determine determined develop developed developers development device devices
devil dial dick dictionary did die died dies diet difference differences different difficult digital dijkstra dinner
direct direction directly director directories directory dirt dirty disagree disaster discover discovered discovery
discuss discusses discussion disease disk disks display displays disraeli distance distant distributed distrust
divide divided divine division divorce do doc doctor doctors doctrine document documented documents does dog dogs
doing dollar dollars domain domination don donald done doom door doors dorothy dos dot doth double doubt douglas
dover down download dozen dr drag draw dread dream dreams dress drink drinking drinks drive driver drivers drives
driving droid drop dropped drove drug drugs drunk dry duck ducks due dull dumb dump dumped during dust duty dying
dylan each eager eagle ear earl earlier early earn ears earth easier easily east easy eat eaten eating eats echo
economic economists ed edgar edge edit editing edition editor education edward effect effective effects efficient
effort egg eggs eh eight einstein either elected electric electrical electricity electronic electronics element
elements elephant elephants elevator eliot elizabeth else elvis em emacs email embrace emergency emerson emily
emotion emotional emotions empire employed employee employees empty enabled end ended endless ends endure enemies
enemy energy engage engine engineer engineering engineers engines england english enjoy enlightened enormous enough
ensure enter entered enterprise enthusiasm entire entirely entitled entries entropy entry envelope environment envy
equal equally equals equipment equivalent er eric ernest err error errors escape especially espy essence essential
establish established etc eternal ether ethnic europe even evening event events eventually ever every everybody
everyone everything everywhere evidence evil evolution ex exact exactly example examples excellence excellent except
exception excess excited exciting excuse execute executed execution executive exercise exist existence existing
exists exit expect expected expects expense expensive experience experienced experiment expert experts explain
explained explains explanation express expressed expression extension external extra extreme extremely eye eyes face
faced faces fact factor factory facts fail failed failing fails failure failures fair fairly faith fake fall fallen
falling falls false fame familiar families family famous fancy fantastic far farm farmer fashion fast faster fat
fatal fate father fault favor favorite fear fears feature features february fed federal feed feel feeling feels feet
fell fellow felt female few fewer fiction field fields fifteen fifth fifty fight fighting figure figures file files
fill filled film filter finagle final finally financial find finding finds fine finest finger fingers finish finished
fire fired firm firmly first fish fishing fit fits five fix fixed fixes flag flame flash flat flesh flies flight
floating floor flow flower flowers flowing floyd fly flying focus foe folks follow followed following follows folly
fond font food fool foolish fools foot football for forbidden force forced forces ford foreign forest forever forget
forgive forgot forgotten form formal format formatting former forms forth fortran fortunately fortune fortunes forty
forward fought found foundation founder four fourth frame fran france francis francisco frank franklin fred frederick
free freedom freely french frequently fresh friday fried friend friendly friends friendship frog from front frost
frozen fruit ftp full fully fun function functional functions fundamental funny furniture further future gain galaxy
galbraith galileo game games gandhi garbage garden gary gas gates gathering gave gb gel gene general generally
generate generated generation genius gentle gentleman gentlemen gently genuine geoffrey george german get gets
getting giant gibson gift gifts gimme gin girl girls give given gives giving glad glass glasses glorious glory glow
gnome gnu go goal goals god gods goes goethe going gold golden goldwyn golf gone gonna good goodbye goodness gordon
got gotta gotten gould gov govern government grace graduate grain grammar grand grant granted graphical graphics
grasp grass grateful grave gravity gray great greater greatest greatly green grep grew grey ground group groups
grovel grow growing grown grows growth grub guaranteed guard guess guest guide guilty gun guns guru guy guys ha habit
habits hack hacker hackers hacking had hair half hall hammer hand handbook handed handle handling hands hang hanging
happen happened happening happens happily happiness happy hard harder harding hardly hardware harm harmony harris
harry harvard has hat hate have haven having he head heads health healthy hear heard hearing heart hearts heat heaven
heavily heavy height heinlein held helen hell hello help hence henry her herbert here herman hero heroic hey heywood
hi hidden hide hierarchy high higher highest highly highway hill hills him himself hire his history hit hitchhiker
hits hitting hold holding holds hole holes holiday hollywood holmes holy home homes honest honesty honey honor hood
hop hope hopes hoping horace horn horror horse horses hospital host hosts hot hotel hour hours house houses how
however html http hubbard huge human humanity humans humor hundred hungry hunter hunting hurt husband husbands i ian
ibm ice id idea ideal ideas identify identity idiot idiots idle if ignorance ignorant ignore ignored ii iii ill
illegal illusion image images imagination imagine immediately immortality implement implemented implied importance
important impossible improve improved improvement in inc inch include included includes including income increase
increases incredible indeed indented independent index indian indicates individual individuals induction industry
infinite influence info information ingredients inherit initial ink inner innocent inoffensive input inquirer inquiry
insane inside install installed installing instance instant instead instruction instrument insult insurance integrity
intel intelligent intended intent intention interactive interest interested interesting interests interface
interfaces internal internals internet into intuitive invariably invent invented invention involved involves ip irc
iron is isaac island isn issue issues it item items its itself iv jack jacket jackson jail james jan jane january
japanese jay jean jeff jefferson jerry jersey jesus jewish jim jimmy job jobs joe joel joey john johnny johnson join
joke jokes jones joseph josh journal journalism journey joy jr judge judgment juice july jump june jungle jury just
justice justified kansas karl keep keeping keeps kelly ken kennedy kept kermit kernel key keyboard keys kick kicked
kid kids kill killed killer killing kills kind kinds king kings kirk kiss kludge knew knife knock know knowing
knowledge known knows knuth la label labor laboratory lack lad ladies lady laid lake lamp lampoon land landing lands
lane language languages lao laptop large largely larger larry last late later latest latter laugh laughed laughing
laughs laughter law lawn laws lawyer lawyers lay layer lazarus lazy lead leader leaders leading leads leaf league
lean learn learned learning learns least leave leaves leaving led left leg legal legs lemon length less lesser lesson
lessons lest let lets letter letterman letters level levels lewis li lib liberty library license lie lies life
lifetime lift light lightning lights like liked likely likes limit limitations limited limits lincoln line linear
lines link linus linux lion lip lips liquor lisp list listed listen listening listens lists lite literary literature
little live lived liver lives living ll load loaded local location lock locked log logic logical login lol london
lonely long longer look looked looking looks loop loose lord los lose loses losing loss lost lot lots lottery loud
louder louis love loved lovely lover lovers loves loving low lower lp lsd luck lucky lunch lying ma mac machine
machinery machines mad made madness mae magazine magic magician mail mailing main maintain maintained maintainer
maintenance major majority make makes making male man manage managed management manager managers managing mankind
manner manners manual manuals many map mar march marcus margaret margin mark market marketing marks marriage married
marry martin marvelous marvin marx mary mask mass master match material math mathematics matt matter matters mature
max maximum may maybe mccoy md me meal mean meaning meaningful means meant measure meat mechanism media medical
medicine mediocre medium meek meet meeting meetings meets member members memory men mencken mental mention mentioned
menu mercury mercy mere merely merry mess message messages messiah met meta metal method mexican mice michael
microsoft mid middle midnight might mighty miguel mike miles military milk miller million millions mind minded minds
mine minimum minor minute minutes miracle mirror misc misery misfortune misogyny miss missed missing mission mistake
mistakes mister mistress mit mix mod mode model modern modified module modules mom moment moments monday money monk
monkey month months moon moore moral morals more morning mortal most mostly mother motion motto mount mountain
mountains mounted mouse mouth move moved movement moves movie movies moving mr mrs ms much mud multi multiple
multiply mum murder murphy music must my myself mysterious mystery myth mythical nail nails naked name named names
nancy napoleon nasa nash nasty nation national natural naturally nature near nearest nearly neat necessarily
necessary necessity neck need needed needs negative neighbor neighbors neil neither nelson nervous net netiquette
network never new news newspaper newspapers newton next nice nick nietzsche night nights nine ninety no noble nobody
noise non none nonsense noon nor norm normal norman north nose not note notes nothing notice noticed notices notion
nov novel november novice now nowhere nt nuclear null number numbers nuts object objects obscene obscure observation
observe obsolete obtain obtained obvious obviously occasion occur occurs ocean october odd odds of off offensive
offer offered offers office officer official often ogden oh oil ok okay old older oliver on once one ones oneself
only onto oops opacity open opened opening opera operating operation operations operator operators opinion opinions
opportunity opposed opposite optimist option options or orange order ordered orders ordinary origin original
originally os oscar other others otherwise ought our ourselves out output outside over overcome owe own owner oxygen
oz pack package packages packaging packet packets padding page pages paid pain painful paint pair pan panel panic
pants paper papers paradise parallel parameter parameters paranoia paranoid parcel parent parents park parker parking
parrot part particular parties partition partitions partner parts party pascal pass passed passengers passes passing
passion password past patch path paths patience patient pattern paul pause pay paying pays pc peace peanut pear peas
peculiar pen penalty pencil penguin penny people pepper per perceive percent perfect perfection perfectly perform
performance performed perhaps period perl permanent permission permissions permit permitted person personal
personality personally persons pet peter peterson pg phase phenomena phil philip philosopher philosophy phone phrase
phrases physical physicist physics pi piano pick picked picking pickle picture pictures pie piece pieces pig pile
pilot pink pipe pittsburgh pity pizza pl place placed places plain plan plane planet planning plans plant plastic
platform plato play played players playing plays pleasant please pleased pleasure pleasures plenty plug plumbing plus
pocket pockets poem poems poet point pointed points poison poland pole police policy polish polite political
politician politicians politics pool poor poorly pop pope popular population port position positive possess
possession possibility possible possibly post posters pot potato potential potentially pots pound pounds pour poverty
power powerful powers practical practice praise pratchett pray precisely prefer prejudice prepare prepared presence
present presents president press pressure pretending pretty prevent previous previously price prices pride priest
primary prime primitive prince principle principles print printed printer prints prior priority private prize
probability probably problem problems procedure proceed process processes processing processor produce produced
produces product production products professor profile profit profound program programmer programmers programming
programs progress prohibited project projects promise promo promote proof proper properly property proposed protect
protected protection protocol proud prove proved proverb proves provide provided provides providing psychology public
published puff pull pulled punch punishment purchase pure purpose purposes push put puts putting px python quake
qualities quality quantity quantum quarter queen question questions quick quickly quiet quietly quit quite quotations
quote quoted quotes rabbit rabbits race racism radio raid rain rainbow raise raised ralph ram ran rand random range
rare rarely rash rat rate rather rational rats raw ray raymond re reach reached read reader reading reads ready
reagan real reality realize realized really reason reasonable reasoning reasons recall receive received receiving
recent recently recipe recognition recognize recognized recommend recommended record records red redirected reduce
refer reference references referring refund refuse regular reject rejected related relation relative relax release
released releases relevant reliable relief religion religious remain remaining remains remember remind reminders
remote remove removed removing rent repeat replaced replied replies reply report reported reports reputation request
require required requires research resistance resort respect respectable response responsible rest restaurant result
results return returned returning returns revenge review revolution reward rich richard rid riddles ride right rights
ring rings rise rising risk ritual river rm road roads rob robert robin robinson robot rock rockford rocks roger
rogers roland role roll rolling rolls rom roman ronald room roosevelt root rope rose rotten rough round route row roy
royal ruined rule rulers rules rum run running runs russell russian sacred sacrifice sad safe safety sagan sage said
sail saint sake sale sales salesman salt sam samba same sample samuel san sand sane sank sans santa sat satisfied
saturday savage save saved saving saw say saying says scale scene scent schedule school schools schulz science
scientific scientist scientists scope scotch scott scratch scream screaming screen screw script scripts sea seal
search searching season seat seated second seconds secret secretary secrets section secure security see seed seeing
seek seeking seem seemed seems seen sees seldom select selected selection self sell seller selling senate senator
send sending sends senior sense sent sentence separate separation sept september sequence series serious seriously
serve served server servers service services session set sets setting settle seven seventh several sex sexual sh
shadow shadows shake shakespeare shall shalt shame shape share shared sharing shark sharp shaw she sheer shell shift
shining ship shirt shoe shoes shoot shooting shop shopping shore short shorter shot should shoulder shoulders shout
show showed showing shown shows shut sic sick side sides sigh sight sign signal signature signed significant signs
silence silent silly silver similar simple simplicity simply sin since sing singing single sir sister sit site sits
sitting situation situations six sixty size skeptical skies skill skills skin sky slashdot sleep sleeping slightly
slow slowly small smaller smart smell smells smile smith smoke smoking smooth snake snakes snow so soap social
society socks soda soft software solar sold soldier soldiers solid solo solution solutions solve solved some somebody
someday somehow someone something sometime sometimes somewhat somewhere son song songs sons soon sooner sorry sort
sorts sought soul sound sounds soup source sources south soviet space spare speak speaker speaking special species
specific speech speed spell spelling spend spent spirit spirits spiritual split spock spoke sports spot spray spread
spring square st stable staff stage stamp stand standard standards standing stands star stars start started starting
starts state statement statements states static station statistics status stay staying stays steady steal stealing
step stephen steps steve steven stevenson stick still stock stole stolen stomach stone stones stood stop stopped
stops storage store stored stories storm story straight strange stranger strawberry stream street streets strength
stretch strict strictly strike string strings stroke strong stronger struck structure structured structures struggle
stu stuck student students studies study stuff stupid stupidity style sub subject subjects submit submitted substance
substitute subtle succeed success successful such suck sudden suddenly sue suffer suffering sufficient sugar suggest
suggested suicide suit sum summer sun sunday super superior supervisor supply support supported suppose supposed
supreme sure surely surface surprise surprised surrounded survive suspect swear sweat sweet swift switch sword
symptom syntax system systems tab table tail take taken takes taking tale talent tales talk talked talking talks tall
taming tao tape tapes tar target task tasks taste tastes taught tax taxes tea teach teacher teaches teaching team
tears technical technique techniques technology ted teeth telephone television tell telling tells temperature
temporary temptation ten tend tendency tender tends term terminal terms terrible terror terry test tested testimony
testing tests texas text th than thank thanks that the theater theatre thee their theirs them themselves then theorem
theoretical theories theory there thereby therefore these thesis they thick thin thing things think thinking thinks
third thirst thirty this thomas thompson thoreau thoroughly those thou though thought thoughts thousand thousands
three threw through throughout throw throwing thrown thumb thus thy tide tie ties till time times tin tiny tip tips
tired title tm to today toes together toilet told tolkien tom tomorrow tongue tonight too took tool tools top topic
tops torvalds total totally touch touched tough toward towards town toy trace track trade tradition traditional
traffic train trained training trap trapped trash travel traveling treasure treat treatment tree trees trial trick
tried tries trip triumph trivial troll trouble true truly trust trusted truth try trying tuesday tune tunnel turing
turn turned turning turns tv twain twelve twenty twice two type types typewriter typical typing ugly uh uk ultimate
unable uncle under underground understand understands understood union unique unit united universal universe
university unix unknown unless unlike unnecessary unstable until unto unusual up update updated updates upgrade
upload upon upstream urge us usage usb use used useful useless usenet user users uses using usual usually utility
vacuum valid valley valuable value values van var variable variables various vast vax ve vegetable vera verse version
versions very vi via vice victor victory video view views village violence violent virginia virtual virtue virus
visible vision visit visual voice void vol voltaire volume voodoo vote vs wait waiter waiting wake waldo walk walked
walking walks wall walls walt walter wander wanna want wanted wanting wants war warm warning warren wars was wash
washington waste watch watches watching water wave way ways we weak wealth weapon weapons wear wearing wears weary
weather web wedding week weekend weeks weight weird welcome well wells welsh went were west western wet what whatever
wheel wheels when whenever where whether which while whip whiskey white who whoever whole whom whose why wide width
wife wild wilde will william williams willing wilson win wind window windows wine wings winner winning wins winston
winter wire wisdom wise wish wishes wit with within without wives wizard woke wolf woman wombat women won wonder
wonderful wonders wood woods woody word words work worked workers working works world worn worried worry worrying
worse worship worst worth worthy would wow wright write writer writers writes writing written wrong wrote www xerox
xii yard ye yeah year years yellow yes yesterday yet yield yo yogi york you young younger your yours yourself youth
zen zero zippy zone
"""
