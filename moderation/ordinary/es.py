"""Everyday Spanish words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
a ab abad abajo abandonar abarca abeja abierta abierto abismo abogado abra abrazo abreviado abreviatura abrigo abril
abrir absoluta absoluto absurdo abuela abuelo abundancia abundante aburrido aca acabada acabado acabar academico
acaso acceder accesible acceso accion aceite acelerar acento acepta aceptacion aceptar acerca acercar acogido
acompanado acoplar activa activar actividad activo actor actriz actual actualidad actualizar actualmente actuar
acuerdo acumulativa ad adan adaptar adecuada adecuado adelantado adelante ademas adentro adicion adicional adivina
administrar admiracion admirar admitir adobe adonde adoptar adquirir adquisicion adversidad advertencia adyacente
afecta afecto afortunado afuera agata agente agosto agradable agregar agrupacion agrupar agua agudo aguja agujero
agustin ahi ahogado ahora ahorcado ahorrar aire aislada ajedrez ajena ajeno ajo ajustar ajuste al ala alabanza alba
albarda albedrio album alcalde alcance alcanzado alcanzar alcohol alcoholico aldea aleatoria aleatorio alegra alegre
alegria aleja alejar aleman alemana alerta alfa alfabetica alfabetico alfabeto alfonsina algo algoritmo alguien algun
alguna alguno alias alimento alineacion alinear alivio alla alli alma almacena almacenada almacenado almacenar
almuerza alrededor alta altar alteracion alterar alternar alternativa alternativo alto altura alucinacion alza alzada
ama amable amada amado amanecer amante amar amarga amargo amargura amarillo ambas ambicion ambiente ambito ambos
amenaza americano amiga amigo amistad amo amor amplia ampliacion ampliamente ampliar amplio an anada anadido anadir
analisis analizador analizar ancha ancho anchor anchura anciano ancla anclaje anda andado andar andas andres anejo
anfitrion angulo angustia anillo animacion animal animar animo ano anochecer anonima anonimo anos ansiedad antano
ante antemano anteponer anterior antes antigua antiguo anual anular anuncia anuncio apache apagar aparecer aparicion
apariencia apartado aparte apenas apendice apertura apetito aplicable aplicacion aplicada aplicado aplicar apostol
apoyo aprender aprendiz aprendizaje aprisa apropiada apropiado aproximado apuntar apunte apuro aquel aquella aquello
aqui ara arabe arada arado aragon arana arbitrario arbol arca archivador archivo arco ardiente area arena arenal
arenaza argentina argentino argumento aritmetica arma armenia armonia aroma arquitecto arrancar arranque arrastrar
arrastre arreglar arreglo arriba arrima arroz arruga arruinar arte articulo artista arturo as asa asador ascendente
asegurar asesino asi asiatica asignacion asignada asignado asignar asimismo asistencia asistente asno asociacion
asociada asociado aspecto aspirar asterisco astronomia asumir asunto ata atacante atajo ataque atencion atender
atomica atras atributo augusto aullar aumentar aumento aun aunque ausencia ausente autentico auto autobus automatica
automatico automovil autor autora autoridad auxiliar avance avanzada avanzado avanzar avaricia avariento avaro ave
avenida aventura averiguar aversion avion aviso axioma axis ayer ayuda ayudar azar azote azucar azul bachiller badajo
baila bailar bailarina baile baja bajar bajo bala balanza balde balsamo baltico banco banda bandeja bandera bano
banquero bar barata barato barba barbecho barbero barca barco barra barrer barrera barriga barrigon barril barrio
barro basa basada base basica basico basta bastante baste basura batalla be bebe beber bebido bella belleza bello
bellota bendita bendito beneficio benjamin besar beso bestia beta biblia biblioteca bicho bici bicicleta bien
bienvenida bifurcacion binaria binario biografo biologia blanca blanco blando blas bloque bloquear bloqueo bobo boca
bocado boda bodega bolsa bolsillo bon bondad bonita bonito borde bordo borra borracho borrado borrar borrico borron
bota botella boton botones bozo brasa brazo breve brilla brillo britanica britanico bronce bruno bruto bu bucle buen
buena buenas bueno buenos buey burla burocracia burra burro busca buscar busco busqueda buzon ca caballero caballo
cabe cabecera cabello cabeza cable cabo cabra cabrero cabrito caca cada cadena caer cafe cagar caida caja cajon cal
calabaza calcular calculo calderon caldo calendario calidad caliente calla callado callando callar calle callejero
callo calma calor calumnia calvo calza cama camara cambia cambiar cambio camilo caminar camino camisa campana campeon
campo can cana canal cancel cancela cancelar candela candidata candidato candil canon cansa cansada cansado canta
cantante cantar cantaro cantidad canto cantor capa capacidad capaz capital capitan capitulo capote captura capturar
car cara caracol caracter carcel cardo carga cargada cargado cargador cargar cargo cargue caridad carino carlos
carmen carne carnero caro carpeta carrera carro carta cartera casa casada casado casamiento casar casi casilla caso
casona casta castellano castidad castigar castigo castillo casualidad cata catalan catalina catalogo catarro
categoria cauce caudal causa causar cautela cava caza cazador cazar cazuela cebada cebo cebolla cedilla ceguera cela
celda celeste celoso celta cementerio cena cencerro censura censurar centavo centrado central centrar centro cera
cerca cercano cerdo cerebro cereza cerilla cero cerrada cerrado cerrar certeza certidumbre certificado cerveza cesar
cesto che checo chica chico chilena chileno chilla chimenea china chino chisme chiste chita chocolate chorrada
ciceron ciclo ciega ciego cielo cien ciencia cientifica cientifico ciento cierre cierta ciertamente cierto ciervo
cifra cifrada cifrado cifrar cimiento cinco cincuenta cine cinta circulo circunflejo cita ciudad ciudadano clara
claridad claro clase clasico clave clavo clerigo cliente clima club co cobarde cobija cobra coche cochino cocina
cocinera cocinero codificar codigo coeficiente coherencia coincidir coja cojo col cola coleccion colera colgado
colmena colmo colocar colombiano colon color columna com coma comando combate combinacion combinado combinar combo
comedia comedor comentario comenzar comer comercio cometido comico comida comido comienzo comilla como comodin comodo
companero compania comparacion comparar compartir compasion compatible compendio competencia compilacion compilador
compilar compleja complejidad complejo complemento completa completar completas completo complicado componente
comporta composicion compositor compra comprado comprar comprender compresion comprimido comprimir comprobar
compromiso comprueba compuesta compuesto computacion comun comunidad con concejo concepcion concepto conciencia
conclusion concordar concordia concreta concreto concuerda conde condena condenado condesa condicion condicional
condimento conducir conducta conectar conejo conexion confesar confianza confiar configurar confirmar conflicto
conforme conformidad confusion conjuncion conjunto conllevar conmigo conmutar cono conocer conocida conocido
conquista conquistar conseguir consejo conserva conservar considerado considerar consigo consistir consola consolidar
constancia constante construir consuelo consulta consultar contacto contado contador contar contenedor contener
contenida contenido contento contexto contigo continua continuar continuidad continuo contorno contra contraer
contraria contrario contrasena contraste contrato contribuir convencion conveniente convento conversion convertir
conviccion convidado copa copia copiar corazon cordero cordura coreano cornudo corolario corona corral correccion
correcta correcto corrector corregir correlacion correo correr corriente corrupcion corta cortado cortar corte
cortesana cortesia corto cosa cosecante cosecha cosmologo costado costal costo costumbre cota cotangente cran crea
creacion creador crear crecer crecimiento credito creencia creer crema cria criado criatura crimen cristal cristiano
cristina cristo criterio critica criticar critico crudo cruel crueldad cruz cuadrada cuadrado cuadricula cuadro cual
cualesquier cualquier cualquiera cuando cuanto cuarenta cuarta cuarto cuatro cubano cubierta cuchillo cuelga cuello
cuenta cuento cuerda cuerdo cuerno cuero cuerpo cuesta cuestas cuestion cuida cuidado culebra culo culpa culpable
culpar cultura cumbre cumpleanos cumplida cumplido cumplir cuna cunada cuota cura curar curiosa curiosidad curioso
cursiva curso cursor curva curvo cuya cuyo dada dado dama danes dano dante danza dar data dato david de deal debajo
debe deber debido debo decidir decimal decir decision declaracion declarado dedo defecto defender definicion definida
definido definir definitivo degradado deja dejado dejar del delante delgada delgado delito demas demasiada demasiado
democracia demonio demora demuestra denominador densidad dentro dependencia depender dependiente deprisa depuracion
derecha derecho derrama des desafio desarrollar desarrollo desastre desatino descanso descarga descargar descartes
descendente descender desconocido describir descripcion descrita descrito descubierto descubrir descuento desde
desdicha desdichado deseable desear deseo desgracia desgraciado deshacer deshonra desierto desnudo desorden despacio
despierto desplazar despliegue desprecio despues destacar destino destructor desuso desviacion detallada detalle
detener determinada determinado determinar detras deuda devocion devolucion devolver devuelto dia diablo diagnostico
diagonal diagrama dialogo diametro diana diapositiva diariamente diario dias dibujante dibujar dibujo diccionario
dice dicha dicho dichoso diciembre dictadura diego diente dieresis dieta diez diferencia diferenciar diferente
dificil dificultad difusion digital digito digno digo dije diligencia dimension dimensional din dinamica dinamico
dinero dino dios diplomatico direccion directa directiva director directorio disciplina discipulo disco discusion
disenar diseno disfrutar disminuir disponer disponible disposicion dispositivo dispuesta dispuesto distancia
distincion distinguir distinta distinto distribuir diversion divertido dividir divina divino division divisor
divorcio do doble doce doctor doctrina documento dolor dom dominar domingo dominio don doncella donde dondequiera
dormido dormir dos doy drama dramaturgo duda dudar dudoso duelo duena dueno dulce dulzura duplicado duplicar dura
duracion durante durar duro e echada echado echar eco economia economista ecuacion edad edicion editar editor
educacion efectiva efectivo efecto efectuar eficaz eficiente eje ejecucion ejecutable ejecutar ejemplo ejercicio
ejercito el eleccion electronico elegancia elegida elegido elegir elemento elevado eliminacion eliminar elipse ella
ellas ello ellos embargo emergencia emergente emision emitir emocion emocional empeorar emperador empezar empiece
empirico emplea empleada empleado emplear empleo empresa emulacion emulador en enamorado encaje encanto encargado
encender encierra encima encontrado encontrar encuentro endereza enemigo energia enero enferma enfermedad enfermo
enfoque enganar engano engorda enjambre enlace enlazador enlazar enmascarado enorme enrique ensamblador ensayista
enseguida ensena ensenado ensenanza ensenar entender entendida entera entero entidad entonces entorno entrada entrar
entre entrega entregar entusiasmo enumerar envejecer enviada enviado enviar envidia envidioso envio episodio epitafio
epoca equilibrada equilibrio equipo equivalente era eran ere eres errante errar erroneo error erudito es esa esas
escala escalar escalera escapar escape escena escenario esclavo escoba escoces escoger esconder escondida escote
escriba escribir escrita escrito escritor escritora escritorio escritura escucha escuchar escuela escultor escupir
ese esencia esencial esfera esfuerzo eso esos espacio espada espalda espana espanol espanola espante espantoso
especial especie especifica especificar especifico espectro espejo espera esperanza esperar espeso espina espiritu
espiritual esposa espuela esquema esquimal esquina esta estaba estabilidad estable establecer estacion estadista
estadistica estado estamos estan estar estas estatica estatico estatua este estetica estiercol estilo estima
estimacion esto estomago estos estoy estrecho estrella estructura estudiante estudiar estudio estupidez estupido
etapa etcetera eterna eternidad eterno etiqueta euro europa evaluacion evento evidencia evidente evitar exacta
exactamente exacto exagerar examen examinar excelencia excelente excepcion excepto excesiva exceso exclamacion
excluir exclusivo excusa exigir existencia existente existir exito expandir expansion experiencia experimento experto
explicacion explicar explicita explorador explorar exponencial exponente exportacion exportar expresa expresar
expresion extender extensible extension exterior externa externo extincion extra extraccion extraer extrana extrano
extremo fabulista facil facilidad facilitar facilmente factor factura facultad facundo falla fallar fallo falsa
falsedad falso falta faltante falte fama familia familiar famoso fanatico fantasia far fase fatal fatiga favor fe fea
febrerillo febrero fecha felicidad feliz fenomeno feo feria ferrero fi fia fiado fiar ficcion fichero fido fiel fiero
fierro fiesta figura fija fijar fijo fila filo filosofia filosofo filtrar filtro fin fina final finalidad finalizar
finalmente fino firma firmar fisica fisico flaco flecha flexible flor flores florida flotante flujo foco folleto
fonda fondo forense forma formar formula formulario fortuna forzar foto fotografico frac fracasado fracaso fraccion
fragmento fraile frances francesa francia francisco franco frasco frase frecuencia freno frente fresa fresco fria
frio frito fructuoso fruta fruto fue fuego fuente fuera fuerte fuerza fui fumar funcion funciona funcionar fundador
fundamental futbol futuro gala galeria galgo gallina gallinero gallo gamma gana ganada ganado ganancia ganar gano
garantia garantizar garbanzo garcia garganta gastar gastronoma gastronomo gata gato gaucho gen generacion generador
general generar generica generico genero genial genio gente geometria gerente gestion gestionar gestor gira girar
giro global gloria glosario gobernar gobierna gobierno golondrina golpe gorda gordillo gordo gorrion gota gozar gozo
grabar gracia gracias grado grafica grafico gramatica gran grande grandeza granero grano grant gratitud grato grave
gravedad grecolatino griego grillos gris grita grosor grupo guapa guarda guardada guardado guardar guerra guia guiado
guion guisa gusta gustan gusto ha haber habia habilidad habilitar habitacion habito habitual habla hablar hace hacen
hacer haces hacha hacia hacienda hago halcon hallado hallar hambre hambriento han harina harta harto hartura has
hasta haya haz he hebra hebrea hebreo hecha hecho helado hembra hemos heno heredada herejia herido hermana hermano
hermosa hermoso hermosura heroe herramienta herrera herrero hiel hielo hierba hierro higo higuera hija hijo hilandera
hilo hiperbolica hiperbolico hipotesis historia historiador historial historica historico hogar hogaza hoja hola
holandes hombre home honesto honor honra honrada honrado honrar hora horaria horario horca horizontal horizonte
hormiga horno horrible horror hortelano hoy hoyo hu hueco huella huerfano huerta huerto hueso huevo huir humana
humanidad humanista humano humildad humilde humo humor humorista huso icono ida idea ideal identica identico
identidad identificar idioma idiota idos iglesia ignorancia ignorante ignorar igual iguala igualdad igualmente
ilimitado iluminacion ilusion ilustracion imagen imaginacion imaginar imaginaria imaginario imbecil imitar impacto
impar impedir imperio importacion importancia importante importar importe imposible impresa impresion impreso
impresora imprimir impulso in incapacidad incapaz incendio incierta inclinada incluir inclusive incluso incorporar
incorrecta incorrecto incrementar incremento indefinido india indicador indicar indice indigesta indigestion indio
indirecto individual individuo indivisible industrial inesperado inestable inevitable infalible infancia infeliz
inferior infierno infinito influencia informacion informar informe infortunio ingenio ingles ingrato ingresar inicial
iniciar inicio injusticia injusto inmortal inmovilizar innovacion inquieta insercion inserta insertar inspeccion
inspector inspiracion instalacion instalador instalar instancia instante instinto instruccion instrumento integracion
integral integrar integridad intelectual inteligente intencion intenta intentar intento intercambio interes
interesante interior interna interno interpretar interprete interrumpir intervalo introducir inutil invalida
invencion inventar invento inventor inversa inversion inverso invertida invertir invierno invisible invocacion
invocar ir ira iris irlandes irregular isla italiana italiano italica iteracion izquierda izquierdo jacinto jade
jamas jamon japones jar jardin jardineria jarro jaula java jefe jerarquia jerarquica jesus jeta job jorge jornada
joven juan judio juego juerga jueves juez jugador jugar juicio julio junio junta junto jura justa justicia
justificado justo juvenal juvenil juventud la labor labra labrador lado ladra ladrillo ladron lagrima lana lanza
lapiz larga largo las lastima lateral latin latina latino lava lavar le leal leccion leche lecho lector lectura leer
legal legible legislacion leido lejos lema len lena lengua lenguaje lento leo leon les letra letrado levantar levante
ley leyenda liberacion liberar libertad libra libre libremente libreta libro licencia liebre liga ligado ligera
ligeramente ligero limitacion limitada limitado limitar limite limon limosna limpia limpiar limpieza limpio lindo
linea lineal liquidacion lisonjera lista listado listar listo literal literatura llaga llama llamada llamado llamar
llanto llave llavero llega llegada llegado llegar llena lleno lleva llevar llorar llover lluvia lluvioso lo lobo loca
local localizar loco locura lodo logaritmica logaritmo logica logical logico lograr lomo longitud lopez lord los
loteria lucha luchar luego lugar luis lujo lumbre luna lunes lusa luz machado madera madrastra madre madrugador
madrugar madura madurar madurez maduro maestra maestro magia magnitud mago mal mala maldicion maldita malgastar
malicia malo mama man mana manana manantial mancha manda mandar mando manejar manejo manera mango manipular manjar
mano manta manteca mantener mantequilla manual manualmente manzana mapa maquina mar maravilla maravillosa maravilloso
marca marcador marcar marcha marcial marco margen maria marido marinero marrano marron martel martes martillo martin
marzo mas masa mascara mata matar mate matematica matematico materia material matrimonio matriz maullador maxima
maximo mayo mayor mayoria mayuscula mazo me mea mear mecanismo media mediana mediante medicina medico medida medio
mediocre mediodia meditar mejor mejora mejorar mellado melon memoria menester menor menos mensaje mente mentir
mentira mentiroso menudo mercado merienda merito mero mes mesa meta metal meter metodo mezcla mezclar mezquino mi mia
miedo miel miembro miente mientras miercoles mierda migracion mil militar mina minima minimo ministra minuscula
minuto mio mios mira mirada mirar mis misa miserable miseria mision misionera misma mismo misterio mistica mistral
mitad mito moco moda modal modelo moderacion moderna moderno modificador modificar modo modular modulo mojado molino
momento mona monaguillo moneda monetario monitor mono monta montado montaje montana montar monte monton mora moral
moralista morder moreno morir mortaja mortal mosca mosquito mosto mostrada mostrado mostrar motivo motor mover movido
movil movimiento moza mozo mucha muchacha mucho muda muela muera muerta muerte muerto muestra mujer mulo multi
multiple multiplicar multiplo multitud mundial mundo muro musica musical musico mutuamente muy my nacer nacido
nacimiento nacion nacional nada nadar nadie nano napoleon naranja nariz nativa nativo natura natural naturaleza
navaja nave navegacion navegador navegar navidad necedad necesaria necesario necesidad necesitar necio negacion negar
negativa negativo negocio negra negro ni nido niebla nieve nina ninez ningun ninguna ninguno nino ninos nivel no
noble noche noches nocion nodo nombre nominal non nordica norma normal normalmente normativa norte noruego nos
nosotros nostalgia nota notable notacion novela novelista noventa novia noviembre novillo nucleo nuera nuestra
nuestras nuestro nuestros nueva nuevamente nueve nuevo nula nulo numeracion numerador numerica numerico numero nunca
ny o oasis obedecer obediencia obispo objetivo objeto obligacion obligado obligatoria obligatorio obra obrar obrero
observacion obsoleta obsoleto obstante obtener obvio ocasion ocaso occidental ocho ocio ocioso octubre oculta ocultar
oculto ocupar ocurrencia ocurrir odiar odio odisea oficial oficina oficio ofrecer oir ojo ojos ok ole olla olmedo
olor olvidado olvidar olvido omision omitir once opcion operacion operador operativo opinion oportunidad oportuno
oprimir optar optima optimista optimo opuesto oracion orador orden ordenacion ordenada ordenado ordenador ordenar
ordinal ordinario oreja organizador organizar orgullo orientacion oriental origen original orina oro orquesta ortega
ortografia ortografica ortografico os osado oscura oscuridad oscuro oso otono otra otro ovalo oveja ovillo pablo
paciencia pacifista padre padrino paga pagado pagar pagina pago pais paja pajarillo pajaro palabra palacio paleta
palo pan panadero pane panel pano pantalla panza papa papel papo paquete par para parada parado paraiso paralelo
parametro paranoia parar parche parcial pareada parecer parecido pared pareja parentesis paridad pariente parir
parrafo parte particion participar particular partida partir parto pasa pasada pasado pasar pase pasear pasion pasito
paso paste pastel pasto pastor pata patas pato patria patriotismo patron pausa pavo paz peca pecado pecador pecho
pedazo pedi pedido pedir pedo pedrada pedro peer pega pegado pegar pelea pelicula peligro peligrosa peligroso pelleja
pellejo pelo pena pendiente penetrar pensado pensador pensamiento pensar peon peor pepe pequena pequeno per pera
perder perdida perdido perdiz perdon perdonar pereza perfeccion perfecta perfecto perfil perfume periodica periodico
periodismo periodista periodo permanecer permanente permiso permitir pero perra perro persa persona personaje
personal perspectiva pesa pesada pesar pescado pescar pesimista peso pestana peticion pez pi pica picar pico pie
piedra piel pienso pierna pieza pila pillo piloto pimienta pinta pintada pinto pintor pintura pio pisa piso placa
placer plan plana planeta plano planta plantilla plasma plata plataforma platano plato platon playa plaza plazo
plegado plegaria plena plenitud pluma plus poblacion pobre pobreza poca poco poda poder poderosa poderoso podrido
poema poesia poeta poetico poetisa pola polaco polar poligono poligrafo politica politico pollo polvo poncela pone
poner pongo pope popular popularidad poquito por porcentaje porcion porfia porque portada portal portatil portugues
porvenir pos posa poseer posesion posibilidad posible posicion positiva positivo post postal posteridad posterior
postrero postulado potencia potencial potente potro pozo practica practico prado pre precaucion precedencia
precedente precepto precio precioso precisa precision preciso predecir predicar prediccion prefacio preferencia
preferible preferir prefijo pregunta preguntar premio premisa preparada preparar presencia presentar presente
presidente presta prestada prestado prestamo presto presupuesto pretexto prevenir previa previamente prevision
previsto primaria primario primavera primer primera primero primo principal principio prior prioridad prisa prision
privada privado privilegio probable probado probar problema proceder procesado procesar proceso procura produccion
producir producto productor profesional profesor profunda profundidad profundo programa progreso projimo prolonga
promedio prometer prometido pronosticar pronostico pronto propagar propia propiedad propietario propio proporcion
proposito prospecto prosperidad proteccion proteger protegida protegido protocolo provecho proveedor proveer
proverbio proxima proximo proyecto prudencia prudente prueba psicologia publica publicacion publico puchero pueblo
puede puedes puedo puente puerco puerta puerto pues puesta puesto pulgada pulsacion pulsada pulsar punta puntero
punto puntuacion pura puro puta que queda quedar queja quema quemado querer queso quicio quiebra quien quiere quieres
quiero quimera quimico quince quino quinta quinto quita quitar quite quiza quizas rabia rabo radio raiz rama ramon
rana rango rapida rapidamente rapidez rapido rara raramente raro rascar rastrear rastreo rastro rato raton raya rayo
raza razon razonable razonar re reaccion real realidad realizacion realizar realmente recargar receta rechazar
recibir recien reciente recio recipiente recoger recomendado recompensa reconocer reconstruir recordar recorrido
recortar recta rectangular rectangulo recto recuadro recuento recuerdo recuperar recurso red redaccion redencion
redondeado redondear reduccion reducido reducir redundancia reemplazar reemplazo referencia refleja reflejar reflejo
reflexion reflexionar refran regala regalado regalo region regional registrar registro regla regresar regresion
regular rehacer reina reino reir reja relacion relativa relativo relevante religion religiosa rellena rellenar
relleno reloj remedio remendon remision remitente remota remoto ren rendimiento rene renglon reniego renir renunciar
reparar repeticion repetir repositorio reposo representar reproducir reproductor res resaltar resalte resalto rescate
reserva reservada reservado resolucion resolver respaldo respective respectivo respecto respeto respiracion responder
responsable respuesta resta restablecer restaurar resto restriccion restringir resulta resultado resultante resultar
resumen reticula retirada retorica retorno retraso retroceso reunion reventar revertir reves revisar revision revista
revolucion rey rezar ribera rica rico riego riesgo rincon rio riqueza risa ro robado robar robo robusto rodar rodear
roja rojo rol roma romano romeria romero ron rondar ropa rosa rostro rota rotacion rotar roto rueda ruego ruido ruin
ruina rumano ruso ruta rutina sabado sabana sabe saber sabido sabiduria sabina sabio sabor saca sacar saco sacristan
sagrada sagrado sal sala sale salen salga salgo salida salido salir salomon salsa saltar salto salud saludo salva
salvacion salvada salvador salvamento salvo san sana sancho sangre sangria sanguino sano santa santiago santo sapo
sardina sarmiento sarna sarten sastre satisfacer satisfecho sayo se seca secante seccion seco secreto sector
secuencia secundaria secundario sed seda segar segmento seguida seguido seguimiento seguir segunda segundo segura
seguramente seguridad seguro seis seleccion seleccionar semaforo semana semantica sembrado sembrar semejante
semejanza semilla senal sencilla sencillo senda sendero seneca seno senor senora sensacion sensato sensible sentado
sentencia sentido sentimiento sentir separacion separador separar septiembre sepultura ser sereno seria serie serio
serna serpiente servicio servidor servir sesenta sesion seso setenta severo sevilla sexo sexual si siembra siempre
sierra siesta siglo significado signo siguiente silencio silencioso silicio silla simbolica simbolico simbolo similar
simple simplemente simplicidad sin sinceridad sincronizar single sino sinonimo sinopsis sintactico sintaxis siquiera
siro sistema sitio sitios situacion situada situado situar so sobra sobre sobrevivir social sociedad sociologa
sociologo socorro soga sois sol sola solamente soldado soledad solicitud solido solitario solo soltar soltero
solucion solucionar solver sombra sombrero somos son sonar sonido sonrisa sopa soportar soporte sordo sorpresa sos
sospecha soy su suave sub subindice subir subrayado subtipo subyacente suceder sucesion suceso sucia sudeste sueco
suegra suela suelo suelta suelto sueno suerte suficiente sufijo sufrimiento sufrir sugerencia suicida suicidarse
suicidio suizo sujeta sujetar sujeto suma sumar sumario sumo superar superficie superior suponer suprema suprimir
supuesto sur surgir sus sustancia sustitucion sustituir sustitutivo sustituto sutil suya suyo suyos tabaco tabernero
tabla tac tacito tal talento talla tamano tamariz tambien tampoco tan tangente tanta tanto tao tapa tarda tarde
tardes tardio tarea tarjeta tasa taza te teatro techo tecla teclado tecnica tecnico tecnologia tejado tela telefonica
telefono television tema temblar temer temor tempero temporal temprana temprano ten tena tendencia tener tenis
teologo teorema teoria teorico tercer tercera tercero teresa terminacion terminal terminar termino ternura terreno
terrible tesoro teta texto textual textura ti tia tiempo tiento tierno tierra tigre tilde timido tinaja tino tinto
tio tipica tipico tipo tipografia tipografica tira tirania tirar tiro titulo to toca tocino toda todas todavia todo
todos tolerancia toma tomado tomar tomate tome tomo tonteria tonto top torcida tormenta torna torno toro torrente
torta tortilla tortuga tos total totalidad totalmente trabajado trabajar trabajo trace tradicion tradicional
traduccion traducir traer trafico tragedia trago traidor traje trama trampa tranquilo transformar transicion
transmision transponer transporte tras trasquilado trata tratamiento tratar trato traves traza trazado trazar trazo
treinta tren tres triangulo trigo tripa triple triste tristeza triunfar trivial tronco trote truco tu tuberia tuerto
tumba tunel turco tus tuya tuyas tuyo tuyos u ubicacion ultima ultimo umbral un una unica unicamente unico unidad
union unir universal universidad universo uno urbe uruguaya uruguayo usada usado usar uso usted usual usualmente
usuario util utilidad utilizacion utilizar uva va vaca vacaciones vaciar vago val vale valer valida validacion
validez valido valiente valor vamos van vana vano vara vargas variable variacion variante variar variedad varon vas
vaso vaya ve vecino vector vega veinte veinticinco vejez vela velocidad vencer vencido vencimiento vender vendimia
veneno venganza venir venta ventaja ventana ventura venus veo ver vera verano veras verbo verdad verdadera verdadero
verde verdugo vereda verguenza verificar version verso vertical vestido vez via viajar viaje viajero vicente
viceversa vicio victoria vida vidrio vieja viejo viento vientre viernes viga vil villa villano vina vinagre vinculo
vineta vino violencia virgen virgulilla virtual virtud virus visibilidad visible vision visita visor vista visto
visual vital viuda viva vivido vivir vivo vocabulario volar volumen voluntad volver vos vosotros voy voz vuelo vuelta
vuelto vuestra vuestras vuestro vuestros y ya yegua yerba yerno yerro yo yugoslava yunque zamarra zapatero zapato
zapatos zona zorra zorro zumbido zumo
"""
