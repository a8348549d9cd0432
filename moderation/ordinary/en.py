"""Everyday English words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
a ability able about above abraham absence absolute absolutely abstract abstraction abuse accelerated accept
acceptable accepted accepts access according account achieve across act acting action active activity acts actual
actually ad ada adams add added adding addition additional address adj admit advance advanced advantage adventure
advertising advice affairs afford afraid africa after afternoon afterwards again against age ago agree agreed
agreement ah ahead aid aim air aircraft al alan albert alcohol alexander alfred alice alike alive all allen allow
allowed allows almanac almost alone along alpha already also alt alternative although always am amazing ambition amd
amendment america american americans among amount amusing an analysis ancient and anderson andrew andy angels angry
animal animals announced anonymous another answer answered answers anti any anybody anymore anyone anything anyway
anywhere apache apart app appear appeared appears apple application applied apply approach appropriate april apt
aptitude arch archive are area aren argue argument arguments arm arms army around art arthur article articles
artificial artist as ash ask asked asking asks asleep ass assembly assume astrology at atomic attack attempt attempts
attention attitude attorney attributed audience august augustine author authority automatic available average avoid
awake aware away awful baby back background backwards bacon bad bag baker balance ball banana band bank bar barry
bartender base baseball based basic basis basket bass battle be beach bear bears beat beautiful beauty became because
become becomes becoming bed bee been beer before began begin beginning begins behavior behind being beings belief
believe believed believes bell belly belongs below beneath benefit benjamin berkeley bernard berra best bet better
between beware beyond bi bierce big bigger biggest bike bill billion billy bin binary bird birds birth birthday bit
bite bits black blake blame blank blessed blind block blocks blood bloody blow blue blues board bob body bold bomb
bone bones book books boot booth boots bore bored boring born boss boston both bother bottle bottles bottom bought
bound bowl box boy boys brain brains brand brave bread break breakfast breaking breaks breath brian bridge bright
brilliant bring brings british broke broken brooks brother brothers brought brown bruce bsd bug bugs build building
built bulb bunch bunny burden buried burn burned burning burns bury bus business busy but butler butter button buy by
byte bytes ca cable cache caesar cage cake calendar california call called calling calls calm came can can't canada
candy cannot cans capable capacity captain car card cards care career careful carefully cares carl carried carroll
carry carrying cars cartoon case cases cash cast cat catch cats caught cause caused causes cd cease cells center
central cents century certain certainly cervantes chain chair chairman chance change changed changes changing channel
chaos chapter character characters charge charles charlie cheap check checking cheers cheese cherry chicago chick
chicken chief child children chinese chocolate choice choose chorus chosen christian christmas christopher church
churchill circle citizens city civil claim claims class classes clean clear clearly clever client clock close closed
closer clothes cloud club co coach cobol cock code coffee coke cola cold collection college color colored colour
column com combination come comes comfort comics coming command commands comment comments commercial commit committed
committee common communicate community company compatible compile compiler complete completely complex complexity
complicated computer computers computing concept concerned conclusion condition conditions conference confidence
configure configured configuring confusion connected connection conquer consider considered consists console constant
constantly contact contain containing contains content contents contest continue contrary control cookie cool copies
copy copyright core corner corollary corp corporate correct cost costs could count counter country couple courage
course court cover covered cow cpu crash crazy cream create created creates creating creation creativity creator
creature creatures credit cried crime crisis critic critical cross crossing crowd cry crying cs culture cup cups cure
current currently customer cut cute cutting cycle da dad daily damage damn dance dancing danger dangerous dare dark
darkness dash dat data database date daughter dave david day days de dead deal dealing dear death deb debian
debugging dec decide decided decision decisions dedicated deep deeply default defense define defined definitely
definition definitions degree degrees delete delight delivery demand democracy dennis department depend depends
describe described describes describing description deserve design designed desire desk desktop despair desperate
despite destroy destruction detail details determine develop developed developers development device devices devil
dictionary did die died diet difference differences different difficult digital dijkstra dinner direct direction
directly director directories directory dirt dirty disaster discover discovered discovery discuss discussion disease
disk disks display distance distributed divide division divorce do doc doctor document documents does dog dogs doing
dollar dollars domain don donald done door doors dorothy dos dot double doubt douglas dover down download dr draw
dread dream dreams dress drink drinking drinks drive driver drivers drives driving drop dropped drugs drunk dry duck
ducks due dull dumb dump during duty dying dylan each eager ear early ears earth easier easily east easy eat eating
ed edge edition editor education edward effect effective effects efficient effort egg eggs eh eight einstein either
elected electric electrical electricity electronic electronics elements elephant else elvis em emacs email emerson
emily emotion emotional empire employee employees empty end endless ends enemies enemy energy engine engineer
engineering engineers engines england english enjoy enlightened enormous enough enter enterprise entire entirely
entry environment equal equally equipment equivalent er eric err error errors escape especially espy essential
established etc europe even evening event events eventually ever every everybody everyone everything everywhere
evidence evil evolution exact exactly example examples excellence excellent except exception excess exciting excuse
execute executed execution executive exercise exist existence existing exists exit expect expected expensive
experience experienced experiment expert experts explain explained express expression external extra extreme
extremely eye eyes face fact factor facts fail failed fails failure failures fair faith fall falling falls false
familiar family famous fantastic far farm fashion fast faster fat fatal fate father fault favor favorite fear feature
features february federal feed feel feeling feels feet fell fellow felt female few fiction field fields fifth fifty
fight fighting figure figures file files fill filled film filter final finally find finding finds fine finger fingers
finish finished fire fired firm first fish fit fits five fix fixed flag flame flash flat flesh flies flight floor
flow flower flowers floyd fly flying folks follow followed following follows folly font food fool foolish fools foot
football for forbidden force forced forces forest forever forget forgive forgot forgotten form formal format former
forms forth fortran fortunately fortune fortunes forty forward found four fourth fran francis frank franklin fred
free freedom french frequently fresh friday friend friendly friends friendship frog from front frost fruit ftp full
fully fun function functions funny further future gain galaxy galbraith game games garbage garden gas gates gave gel
general generally generation genius gentle gentleman gentlemen gently geoffrey george german get gets getting giant
gift girl girls give given gives giving glad glass glory glow gnome gnu go goal god gods goes goethe going gold
golden goldwyn golf gone gonna good gordon got gotta gotten gov government grace grammar grand grant granted
graphical graphics grasp grass grave gravity gray great greater greatest green grey ground group groups grow growing
grown grows grub guaranteed guard guess guide guilty gun guns guy guys habit habits hack hacker hackers hacking had
hair half hall hammer hand handbook handed handle hands hang hanging happen happened happening happens happily
happiness happy hard harder hardly hardware harm harmony harry harvard has hat hate have haven having he head heads
health healthy hear heard hearing heart hearts heat heaven heavy height held helen hell hello help hence henry her
herbert here herman hero heroic hey heywood hi hidden hide hierarchy high higher highest highly hill hills him
himself his history hit hitchhiker hits hold holding holds hole holes holiday hollywood holmes holy home honest
honesty honor hop hope horn horror horse horses host hot hour hours house how however html http hubbard human humans
humor hundred hungry hunter hunting hurt husband i ian ibm ice id idea ideal ideas identify idiot if ignorance
ignorant ignore ignored ii iii ill illegal illusion image imagination imagine immediately importance important
impossible improve in inc inch include included includes including income increase increases indeed indented
individual industry infinite influence information inherit ink inner innocent inoffensive input inquirer inquiry
insane inside install installed installing instance instant instead insult insurance intel intelligent intended
interest interested interesting interests interface interfaces internal internet into invented invention involved ip
iron is island isn issue issues it item items its itself jack jail james jane january japanese jean jeff jefferson
jersey jesus jewish jim jimmy job jobs joe joey john johnny johnson join joke jokes jones joseph journal journey joy
jr judge juice july jump june jungle just justice justified karl keep keeping keeps kelly ken kept kernel key
keyboard keys kick kid kids kill killed kills kind kinds king kirk kiss knew knock know knowing knowledge known knows
la labor lack ladies lady laid lamp land language languages lao laptop large larger larry last late later latest
laugh laughed laughing laughs laughter law laws lawyer lawyers lay lazarus lead leader leaders leading leads learn
learned learning learns least leave leaves leaving led left leg legal legs lemon length less let lets letter
letterman letters level levels lewis liberty library license lie lies life lifetime lift light lightning lights like
liked likely likes limit limitations limited limits lincoln line lines link linus linux lion lip lips lisp list
listen listening lists literature little live lived liver lives living ll load loaded local location lock log logic
logical login lol london lonely long longer look looked looking looks lord lose loses losing loss lost lot lots loud
louder love loved lover loves loving low lower luck lucky lunch lying ma mac machine machines mad made mae magazine
magic magician mail mailing main maintain maintained maintainer maintenance major majority make makes making male man
manage managed management manager managers mankind manner manners manual many march marcus margin mark market
marketing marriage married marry martin marx mary mask mass master match material math mathematics matt matter
matters max maximum may maybe mccoy me mean meaning means meant measure meat medium meet meeting meetings meets
member members memory men mencken mental mention mentioned menu mercury mere merely merry mess message messages
messiah met meta method mexican mice michael microsoft mid middle midnight might mighty miguel mike miles military
milk miller million millions mind minds mine minimum minor minute minutes mirror misc miss missed missing mistake
mistakes mit mix mod mode model modern module modules mom moment monday money monkey month months moon moore moral
more morning most mostly mother motion mount mountain mountains mouse mouth move moved movement moves movie movies
moving mr mrs much multiple mum murder murphy music must my myself mythical nail nails naked name named names nasa
nash nation national natural naturally nature near nearly necessarily necessary necessity neck need needed needs
negative neighbor neither net network never new news newspaper newton next nice nick nietzsche night nights nine
ninety no nobody noise non none noon nor norm normal norman north nose not note notes nothing notice noticed notion
novice now nt nuclear null number numbers nuts object objects observation obvious obviously occur ocean october odd
of off offensive offer offered office officer official often ogden oh oil ok okay old older oliver on once one ones
oneself only onto oops opacity open opened opening operating operation operator opinion opinions opportunity opposite
optimist option options or orange order ordered ordinary origin original originally os oscar other others otherwise
ought our ourselves out output outside over owe own owner oz pack package packages packaging padding page pages paid
pain paint pair pan panic paper papers paradise parameter parameters paranoid parcel parent parents park parker
parking part particular parties partition parts party pascal pass passed passengers passes passing password past
patch path patient paul pay paying pays pc peace pear peas pen penny people pepper per percent perfect perfection
perfectly perform performance performed perhaps period perl permissions permitted person personal personality persons
peter peterson pg phase philosopher philosophy phone phrase physical physicist physics pi pick picked picture
pictures pie piece pieces pig pile pilot pink pizza pl place places plain plan plane planet plans plastic platform
plato play played playing plays pleasant please pleased pleasure plug plus pocket poem poet point points police
policy polish political politician politicians politics pool poor pope popular port position positive possess
possibility possible possibly post posters pot potato potential potentially pots pound pounds pour power powerful
powers practical practice praise pratchett pray precisely prefer prejudice prepare presence present presents
president press pretty prevent previous price priest prime primitive principle principles print printed printer prior
priority private prize probability probably problem problems proceed process processes processor produce produced
produces product products professor profit profound program programmer programmers programming programs progress
prohibited project projects promo proof proper properly property proposed protect protocol proud prove proved proverb
provide provided provides psychology public published pull pure purpose push put putting px python quake qualities
quality quarter queen question questions quick quickly quiet quit quite quote quoted quotes rabbit race radio raid
rain raise ralph ram ran random range rare rarely rash rate rather rational rats ray re reach reached read reader
reading ready reagan real reality realize realized really reason reasonable reasons receive received recent recently
recipe recognize recommended record records red reduce reference referring refund refuse regular reject related
relative release released relevant religion religious remain remains remember remote remove removed repeat replaced
replied replies reply report reported reports reputation require required requires research respect response
responsible rest restaurant result results return returned returns revenge review revolution reward rich richard rid
ride right rights ring rise risk river rm road rob robert rock rockford rocks roger rogers role roll rolling roman
ronald room roosevelt root rose rotten round royal ruined rule rules rum run running runs russell russian sacred
sacrifice sad safe safety sagan sage said saint sake sale sales salesman salt sam same samuel san sand sans santa sat
satisfied saturday savage save saved saving saw say saying says scent schedule school schools science scientific
scientist scientists scott scratch scream screen screw script scripts sea search season seat second seconds secret
secrets section secure security see seed seeing seek seeking seem seemed seems seen sees seldom selected selection
self sell seller selling senator send sends sense sent sentence separate sept september series serious seriously
serve server servers service services session set sets setting seven several sex shadow shakespeare shall shalt shape
share shared sharing sharp shaw she shell shift shining ship shirt shoe shoes shoot shop shopping short shot should
show showed shows shut sick side sides sigh sight sign signal signature signs silence silent silly silver similar
simple simply sin since sing singing single sir sit site sits sitting situation situations six size skeptical skill
skin sky slashdot sleep sleeping slightly slow slowly small smaller smart smell smells smile smith smoke smoking
snakes snow so social society socks soft software sold solid solution solutions solve some somebody someday somehow
someone something sometimes somewhere son song songs soon sooner sorry sort soul sound sounds soup source sources
south soviet space spare speak speaker speaking special species specific speech speed spell spend spent spirit split
spock spoke sports spot spray spread spring square st stable staff stage stamp stand standard standards standing
stands star stars start started starting starts state statement statements states station statistics status stay
steal step stephen steve steven stevenson stick still stock stolen stone stood stop stopped stops storage store
stored stories story straight strange stranger strawberry street streets strength strike string strings stroke strong
struck structure struggle stuck student students studies study stuff stupid stupidity style subject subjects
substance substitute subtle succeed success successful such suck sudden suddenly suffer sufficient sugar suicide suit
sum summer sun supply support supported suppose supposed supreme sure surely surprise surprised survive sweet swift
switch sword syntax system systems tab table tail take taken takes taking talent tales talk talking tall tao tape tar
target task tasks taste taught tax taxes tea teach teacher team tears technical technology ted teeth telephone
television tell telling tells ten tend tendency tends term terminal terms terrible terror terry test tested testing
texas text th than thank thanks that the theater theatre thee their them themselves then theorem theory there
therefore these they thick thin thing things think thinking thinks third thirty this thomas thompson those thou
though thought thoughts thousand thousands three through throw throwing thus thy tie till time times tiny tip tips
tired title tm to today together toilet told tolkien tom tomorrow tongue tonight too took tool tools top topic tops
torvalds total totally touch tough toward towards town track trade traffic train training trap travel traveling treat
treatment tree trees trial trick tried tries trip triumph trivial trouble true truly trust trusted truth try trying
tuesday tune turing turn turned turning turns tv twain twelve twenty twice two type types typing ugly uh ultimate
unable under understand understands understood union unique unit united universe university unix unknown unless
unlike unstable until unusual up update updated updates upgrade upload upon us usage usb use used useful useless
usenet user users uses using usual usually utility vacuum valley valuable value values van var variable variables
various vast vax ve version versions very vi via vice victory video view village violence violent virginia virtual
virtue vision visit voice void vol voltaire volume vote vs wait waiting wake waldo walk walked walking walks wall
walls walt walter want wanted wants war warm warning wars was wash washington waste watch watching water wave way
ways we weak wealth weapon weapons wear wearing wears weather web week weekend weeks weight weird welcome well welsh
went were west western wet what whatever wheel when whenever where whether which while whip whiskey white who whoever
whole whom whose why wide width wife wild wilde will william willing wilson win wind window windows wine wings
winning winston winter wisdom wise wish wishes wit with within without wizard wolf woman women won wonder wonderful
wonders wood woods woody word words work worked working works world worried worry worrying worse worship worst worth
would wow wright write writer writers writing written wrong wrote www xerox ye yeah year years yellow yes yesterday
yet yield yo yogi york you young your yours yourself youth zen zero
"""
