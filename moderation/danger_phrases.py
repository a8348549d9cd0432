"""What people write when they, or somebody, may be in danger. One phrase a line; `| except` names honest uses.

Words are matched folded, in order, with any space or punctuation between. Figures of speech ("mort de rire", "this
sale is killing me") are left out on purpose: a phrase is here only when a person should read the message now.
"""

PHRASES: dict[str, dict[str, str]] = {
    "self_harm": {
        "fr": """
            je veux mourir | except je veux mourir de rire
            envie de mourir | except envie de mourir de rire
            je vais me suicider
            me suicider
            envie de me suicider
            je veux me tuer
            je vais me tuer | except je vais me tuer à la tâche
            envie de me tuer
            me foutre en l'air
            mettre fin à mes jours
            en finir avec la vie
            je veux en finir
            envie d'en finir | except envie d'en finir avec
            je ne veux plus vivre
            je veux plus vivre
            plus envie de vivre
            je me scarifie
            me scarifier
            je me fais du mal
            je me coupe les veines
            m'ouvrir les veines
            me pendre | except me pendre la crémaillère
            me jeter sous un train
            sauter par la fenêtre
            personne ne me regrettera
            pensées suicidaires
            idées suicidaires
            je suis suicidaire
        """,
        "en": """
            i want to die | except i want to die laughing
            i wanna die | except i wanna die laughing
            i want to kill myself
            i wanna kill myself
            i am going to kill myself
            i'm going to kill myself
            gonna kill myself
            going to kill myself
            thinking of killing myself
            killing myself
            kill myself
            end my life
            ending my life
            take my own life
            end it all
            i don't want to live
            i dont want to live
            no reason to live
            don't want to be alive
            better off dead
            i am suicidal
            i'm suicidal
            feeling suicidal
            suicidal thoughts
            commit suicide
            cut myself | except cut myself a slice, cut myself a piece, cut myself some slack, cut myself shaving
            cutting myself
            i hurt myself on purpose
            self harming
            i self harm
            hang myself
            slit my wrists
            overdose on pills
        """,
        "de": """
            ich will sterben
            ich möchte sterben
            ich bringe mich um
            ich bring mich um
            will mich umbringen
            mich umbringen
            mir das leben nehmen
            ich will nicht mehr leben
            nicht mehr leben wollen
            selbstmord begehen
            suizid begehen
            selbstmordgedanken
            suizidgedanken
            ich ritze mich
            mich ritzen
        """,
        "es": """
            quiero morir | except quiero morir de risa
            quiero morirme | except quiero morirme de risa
            me quiero morir | except me quiero morir de risa
            quiero matarme
            me voy a matar
            voy a suicidarme
            me voy a suicidar
            suicidarme
            quitarme la vida
            acabar con mi vida
            no quiero vivir
            ya no quiero vivir
            me corto las venas
            pensamientos suicidas
        """,
        "it": """
            voglio morire | except voglio morire dal ridere
            voglio uccidermi
            mi uccido
            mi ammazzo | except mi ammazzo di lavoro, mi ammazzo dalle risate
            mi suicido
            suicidarmi
            voglio suicidarmi
            togliermi la vita
            farla finita
            non voglio più vivere
            non ho più voglia di vivere
            pensieri suicidi
            mi taglio le vene
        """,
    },
    "threat": {
        "fr": """
            je vais te tuer
            je te tue
            je te tuerai
            je vais te crever
            je vais te buter
            je vais te retrouver
            je sais où tu habites
            je sais où vous habitez
            on va te retrouver
            je vais vous tuer
            je vais tous vous tuer
            je vais te casser la gueule
            je vais te défoncer
            je vais t'égorger
            je vais brûler ta maison
            je vais mettre une bombe
            je vais poser une bombe
            tu vas mourir | except tu vas mourir de rire
            tu mérites de mourir
        """,
        "en": """
            i will kill you
            i'll kill you
            i am going to kill you
            i'm going to kill you
            gonna kill you
            going to kill you
            i will find you and
            i know where you live
            we know where you live
            i will hurt you
            i'll hurt you
            i will burn your house
            i'm coming for you
            watch your back
            you are going to die
            you're going to die
            you deserve to die
            i will rape you
            i'll rape you
            shoot up the
            i will shoot you
            i'll shoot you
            plant a bomb
            i will bomb
            beat you up
            slit your throat
        """,
        "de": """
            ich bringe dich um
            ich bring dich um
            ich werde dich umbringen
            ich töte dich
            ich mach dich kalt
            ich stech dich ab
            ich steche dich ab
            ich weiß wo du wohnst
            wir wissen wo du wohnst
            du wirst sterben
            ich schlag dich tot
        """,
        "es": """
            te voy a matar
            voy a matarte
            te mataré
            os voy a matar
            sé dónde vives
            sabemos dónde vives
            te voy a encontrar
            vas a morir | except vas a morir de risa
            te voy a rajar
            voy a poner una bomba
        """,
        "it": """
            ti ammazzo
            ti uccido
            ti ucciderò
            ti ammazzerò
            so dove abiti
            so dove vivi
            sappiamo dove abiti
            ti vengo a cercare
            devi morire
            morirai presto
            metto una bomba
        """,
    },
    "minor": {
        "fr": """
            je suis mineur
            je suis mineure
            t'as quel âge petite
            envoie moi une photo de toi nue
            je suis au collège et
            je suis en cm2
            je suis en 6ème
        """,
        "en": """
            i am a minor
            i'm a minor
            i'm underage
            i am underage
            are you underage
            how old are you little girl
            i'm in middle school
            i am in middle school
            send me nudes
        """,
        "de": """
            ich bin minderjährig
            bist du minderjährig
            schick mir nacktbilder
        """,
        "es": """
            soy menor de edad
            eres menor de edad
        """,
        "it": """
            sono minorenne
            sei minorenne
        """,
    },
}
