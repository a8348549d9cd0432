"""Everyday Spanish words, folded: counted in translated manuals and proverbs, completed by hand."""

WORDS = """
a ab abad abajo abarca abeja abierta abierto abismo abogado abra abreviatura abril abrir absoluta absoluto absurdo
abuela abuelo abundancia aburrido acabar academico acaso acceder accesible acceso accion aceite acento acepta aceptar
acerca acercar acompanado acoplar activa activar actividad activo actor actriz actual actualizar actualmente actuar
acuerdo acumulativa ad adaptar adecuada adecuado adelante ademas adicional adivina admiracion admitir adobe adonde
adoptar adquirir adversidad advertencia afecta afortunado afuera agente agosto agradable agregar agrupacion agrupar
agua agudo agujero agustin ahi ahora ahorrar aire ajena ajeno ajo ajustar ajuste al ala alcalde alcance alcanzado
alcanzar alcohol aleatoria aleatorio alegra alegre alegria aleja alejar aleman alemana alerta alfa alfabetico
alfabeto algo algoritmo alguien algun alguna alguno alias alimento alineacion alinear alla alli alma almacena
almacenado almacenar alrededor alta alternar alternativa alternativo alto altura ama amada amado amante amar amarga
amargo amarillo ambas ambicion ambito ambos americano amiga amigo amistad amo amor amplia ampliar an anada anadir
analisis analizador analizar ancho anchor anchura ancla anclaje anda andar andres anejo anfitrion angulo anillo
animacion animal animar animo ano anonimo anos antano ante antemano anterior antes antigua antiguo anual anuncia
apache apagar aparecer apariencia apartado aparte apenas apendice apertura apetito aplicacion aplicada aplicado
aplicar apoyo aprender aprendizaje apropiada apropiado aproximado apunte aquel aquella aquello aqui ara arabe aragon
arana arbol arca archivador archivo arco area arena arenal arenaza argentina argentino argumento aritmetica arma
armenia armonia arrancar arranque arrastrar arrastre arriba arrima arroz arte articulo artista arturo as asador
ascendente asegurar asesino asi asiatica asignacion asignado asignar asimismo asistencia asistente asno asociacion
asociada asociado aspecto asterisco asunto ata atacante atajo ataque atencion atender atras atributo aumentar aun
aunque ausencia ausente auto autobus automatica automatico autor autoridad avance avanzada avanzado avanzar avaricia
avaro ave aventura avion aviso axioma axis ayer ayuda ayudar azar azucar azul baila bailar baja bajar bajo banco
banda bandera bano bar barato barba barbero barca barco barra barrera barriga barril barro basa basada base basica
basico basta bastante basura batalla be bebe beber bella belleza bello beneficio besar beso bestia beta biblia
biblioteca bicho bici bien bienvenida binaria binario biografo blanca blanco bloque bloqueo bobo boca bocado boda
bolsa bolsillo bondad bonita bonito borde borra borracho borrado borrar borrico bota boton botones bozo brazo breve
brilla brillo britanica britanico bruno bruto bu bucle buen buena buenas bueno buenos buey burla burra burro busca
buscar busco busqueda buzon ca caballero caballo cabe cabecera cabeza cable cabo cabra cada cadena caer cafe cagar
caida caja cal calcular calculo calderon caldo calendario calidad caliente calla callado callar calle calor calumnia
calvo calza cama camara cambia cambiar cambio camilo caminar camino camisa campana campeon campo can cana canal
cancel cancelar candela candidata cansa cansado canta cantante cantar cantaro cantidad canto capa capacidad capaz
capital capitan capitulo capote captura capturar car cara caracter carcel carga cargado cargador cargar caridad
carino carlos carmen carne carnero caro carpeta carrera carro carta casa casada casado casamiento casar casi casilla
caso casona casta castellano castigar casualidad cata catalan catalina catalogo categoria caudal causa causar caza
cazar cebada cedilla cela celda cementerio cena censura centrado central centrar centro cerca cercano cerebro cereza
cero cerrada cerrado cerrar certificado cerveza cesar checo chica chico chileno china chino chiste chocolate chorrada
ciceron ciclo ciega ciego cielo cien ciencia cientifica cientifico ciento cierre cierta cierto cifrada cifrado cifrar
cinco cine cinta circulo circunflejo cita ciudad clara claridad claro clase clave clavo clerigo cliente club co
cobarde cobija cobra coche cochino cocina codigo coeficiente coincidir cojo col cola coleccion colgado colocar
colombiano color columna com coma comando combinacion combinado combinar comedia comentario comenzar comer cometido
comida comido comienzo comilla como comodin companero compania comparacion comparar compartir compatible compendio
compilacion compilador compilar compleja complejidad complejo complemento completa completar completas completo
componente compositor compra comprado comprar comprender compresion comprimido comprobar comprueba compuesta
compuesto computacion comun comunidad con concepcion concepto conciencia conclusion concreta concreto concuerda conde
condena condicion condicional conectar conejo conexion confianza confiar configurar confirmar conforme confusion
conjunto conmigo conmutar cono conocer conocida conocido conseguir consejo conserva conservar considerar consigo
consola consolidar constante construir consuelo consulta consultar contacto contado contador contar contenedor
contener contenido contento contexto contigo continua continuar continuo contorno contra contraer contrario
contrasena contraste contrato conveniente conversion convertir conviccion convidado copia copiar corazon cordero
coreano cornudo corolario corona correccion correcta correcto corregir correlacion correo correr corriente corta
cortar corte cortesana cortesia corto cosa cosmologo costo costumbre cota cotangente crea creacion creador crear
crecimiento creer crema cria criado criatura crimen cristal cristo criterio critica critico crudo cruel cruz cuadrada
cuadrado cuadricula cuadro cual cualesquier cualquier cualquiera cuando cuanto cuarenta cuarta cuarto cuatro cuchillo
cuelga cuello cuenta cuento cuerda cuerdo cuero cuerpo cuesta cuestas cuestion cuida cuidado culo culpa culpable
cultura cumpleanos cumplir cura curar curiosidad cursiva curso cursor curva cuya cuyo dada dado dama dano dante dar
data dato david de debajo debe deber debido debo decidir decimal decir decision declaracion dedo defecto defender
definicion definida definido definir degradado deja dejado dejar del delante delgada delgado demas demasiada
demasiado democracia demonio demuestra denominador densidad dentro dependencia dependiente deprisa depuracion derecha
derecho des desarrollo desastre descanso descarga descargar descartes descendente desconocido describir descripcion
descrita descrito descubierto descubrir descuento desde desdicha desdichado desear deseo desgracia desgraciado
deshacer desnudo despacio despierto desplazar desprecio despues destacar destino desviacion detallada detalle detener
determinada determinado determinar detras deuda devocion devolucion devolver devuelto dia diablo diagnostico diagrama
dialogo diapositiva diario dias dibujante dibujar dibujo diccionario dice dicha dicho dichoso diciembre diego diente
dieresis diez diferencia diferente dificil dificultad difusion digital digito digno digo dije dimension din dinamica
dinamico dinero dios diplomatico direccion directa directiva director directorio discipulo disco discusion diseno
disfrutar disminuir disponible disposicion dispositivo dispuesta distancia distinguir distinta distinto distribuir
dividir divina divino division do doble doctor documento dolor dom dominar domingo dominio don doncella donde dormido
dormir dos doy dramaturgo duda dudar dudoso duelo duena dueno dulce duplicar dura duracion durante duro e echar eco
economista ecuacion edad edicion editar editor educacion efectiva efectivo efecto efectuar eficaz eje ejecucion
ejecutable ejecutar ejemplo ejercicio ejercito el eleccion electronico elegancia elegir elemento eliminacion eliminar
elipse ella ellas ello ellos embargo emergencia emergente emperador empezar emplea empleada empleado emplear empleo
empresa emulacion en enamorado encaje encargado encierra encima encontrado encontrar encuentro endereza enemigo
energia enero enfermedad enfermo enganar engano engorda enlace enlazador enlazar enorme enrique ensamblador ensayista
enseguida ensena ensenanza ensenar entender entendida entera entero entonces entorno entrada entrar entre entrega
entusiasmo envejecer enviado enviar envidia envidioso envio epitafio epoca equilibrio equipo equivalente era eran ere
eres errar error erudito es esa esas escala escalar escape escenario esclavo escoger esconder escriba escribir
escrita escrito escritor escritora escritorio escritura escucha escuchar escuela escultor ese esencia esencial
esfuerzo eso esos espacio espada espalda espana espanol espanola espante especial especie especifica especificar
especifico espejo espera esperanza esperar espeso espina espiritu esposa esquema esquina esta estaba estable
establecer estacion estadista estadistica estado estamos estan estar estas estatico este estetica estilo estima
estimacion esto estomago estos estoy estrella estructura estudiante estudiar estudio estupidez etcetera eterna
eternidad eterno etiqueta euro europa evaluacion evento evidente evitar exacta exactamente exacto examen examinar
excepcion excepto existencia existente existir exito expandir expansion experiencia experimento experto explicacion
explicar explorador exponencial exponente exportacion exportar expresar expresion extensible extension exterior
externa externo extra extraer extrana extrano extremo fabulista facil facilidad facilitar facilmente factor falla
fallar fallo falsa falso falta falte fama familia fantasia fase fatal favor fe fea febrero fecha felicidad feliz
fenomeno feo feria fi fia fiar ficcion fichero fido fiel fierro fiesta figura fija fijar fijo fila filosofia filosofo
filtrar filtro fin fina final finalizar finalmente fino firma firmar fisica fisico flaco flecha flexible flor flores
flotante flujo foco fondo forense forma formar formula formulario fortuna forzar frac fracaso fraccion fragmento
fraile frances francesa francisco frase frecuencia frente fresa fresco fria frio fruta fruto fue fuego fuente fuera
fuerte fuerza fui fumar funcion funciona funcionar fundador fundamental futbol futuro gala galeria galgo gallina
gallinero gallo gamma gana ganado ganancia ganar garantia garantizar garcia garganta gastar gastronoma gastronomo
gata gato gaucho generacion generador general generar generico genio gente geometria gerente gestion gestionar gestor
gira girar giro global gloria glosario gobernar gobierna gobierno golpe gordo gorrion gota gozar grabar gracia
gracias grado grafica grafico gran grande grandeza granero grano grave grecolatino griego gris grupo guarda guardada
guardado guardar guerra guia guion gusta gustan gusto ha haber habia habilidad habilitar habitacion habito habitual
habla hablar hace hacen hacer haces hacia hacienda hago hallar hambre hambriento han harina harto has hasta haya haz
he hebrea hebreo hecha hecho helado hemos hermana hermano hermosa hermoso hermosura heroe herramienta herrero hierba
hierro hija hijo hilo hiperbolica hiperbolico hipotesis historia historiador historial historica historico hogar hoja
hola holandes hombre home honor honra honrado hora horaria horario horizontal hormiga horno horrible hoy hu hueco
hueso huevo huir humana humanidad humanista humano humo humor humorista icono idea ideal identico identidad
identificar idioma idiota iglesia ignorancia ignorante ignorar igual igualdad ilimitado iluminacion ilusion imagen
imaginacion imaginaria imbecil imitar impar impedir importacion importancia importante importar importe imposible
impresion impreso impresora imprimir in incendio incluir inclusive incluso incorporar incorrecta incorrecto
incremento indefinido india indicador indicar indice indigestion indio individual individuo inesperado inestable
inevitable infancia inferior infierno infinito influencia informacion informar informe ingenio ingles ingresar
inicial iniciar inicio injusticia injusto inmortal inmovilizar insercion inserta insertar inspeccion inspiracion
instalacion instalador instalar instancia instante instinto instruccion integracion integral integridad intelectual
inteligente intenta intentar intento intercambio interes interesante interior interna interno interprete intervalo
introducir inutil inventar invento inventor inversa inversion inverso invertida invertir invierno invisible
invocacion invocar ir ira iris irlandes italiano italica izquierda izquierdo jacinto jamas jamon japones jardin jarro
java jefe jerarquia jesus job jorge jornada joven juan judio juego jueves juez jugador jugar juicio julio junio junta
junto justicia justificado justo juvenal juventud la labra labrador lado ladra ladron lagrima lana larga largo las
lateral latin latina latino lava le leccion leche lector lectura leer legal legislacion leido lejos len lena lengua
lenguaje lento leo leon les letra levantar levante ley leyenda libertad libre libreta libro licencia liebre
ligeramente ligero limitado limitar limite limon limpia limpiar limpieza limpio linea lineal liquidacion lista
listado listar listo literal literatura llama llamada llamado llamar llave llega llegada llegado llegar llena lleno
lleva llevar llorar lluvia lluvioso lo lobo loca local loco locura logaritmica logaritmo logica logical logico lograr
longitud lopez lord los loteria lucha luchar luego lugar luis lujo lumbre luna lunes lusa luz machado madera madre
madura madurez maestra maestro magia magnitud mago mal mala maldita malicia malo mama man mana manana mancha manda
mandar mando manejar manejo manera manipular mano mantener mantequilla manual manualmente manzana mapa maquina mar
maravilla maravilloso marca marcador marcar marcha marcial marco margen maria marido marinero marron martel martes
martillo martin marzo mas masa mascara mata matar mate matematica matematico materia material matrimonio matriz
maxima maximo mayo mayor mayoria mayuscula mazo me mea mear mecanismo media mediana mediante medicina medico medida
medio mediodia mejor mejora mejorar melon memoria menester menor menos mensaje mente mentir mentira mentiroso menudo
mercado mero mes mesa meta meter metodo mezcla mi mia miedo miel miembro miente mientras miercoles mierda migracion
mil militar minima minimo minuscula minuto mio mios mira mirada mirar mis misa miserable miseria mision misionera
misma mismo misterio mistica mitad moco moda modal modelo moderna moderno modificar modo modulo mojado molino momento
mona monaguillo moneda monetario monitor mono monta montado montaje montana montar monte monton moral moreno morir
mortaja mortal mosca mosquito mosto mostrada mostrado mostrar motivo motor mover movil movimiento moza mozo mucha
mucho muda muera muerta muerte muerto muestra mujer mulo multi multiple multiplicar multiplo multitud mundial mundo
musica musico mutuamente muy my nacer nacido nacimiento nacion nada nadie nano napoleon naranja nariz nativa nativo
natural naturaleza nave navegacion navegador navegar navidad necedad necesaria necesario necesidad necesitar necio
negar negativa negativo negocio negra negro ni nido nieve nina ninez ningun ninguna ninguno nino ninos nivel no noble
noche noches nodo nombre nominal non norma normal normalmente normativa norte noruego nos nosotros nota notable
notacion novela novelista novia nucleo nuera nuestra nuestras nuestro nuestros nueva nuevamente nueve nuevo nulo
numeracion numerica numerico numero nunca ny o obedecer obispo objetivo objeto obligacion obligado obligatorio obra
obrar obrero observacion obsoleto obstante obtener ocasion occidental ocho ocio ocioso octubre oculta ocultar oculto
ocupar ocurrencia ocurrir odio oficial oficina oficio ofrecer oir ojo ojos ok ole olla olor olvidado olvidar olvido
omision omitir once opcion operacion operador operativo opinion oportunidad oprimir optima optimista opuesto oracion
orador orden ordenacion ordenada ordenado ordenador ordenar ordinal oreja organizador organizar orgullo orientacion
oriental origen original oro ortega ortografia ortografica os osado oscuridad oso otra otro ovalo oveja pablo
paciencia pacifista padre paga pagado pagar pagina pago pais paja pajaro palabra palacio paleta palo pan pane panel
pano pantalla panza papa papel paquete par para paraiso paralelo parametro parar parche pareada parecer parecido
pared pareja parentesis parrafo parte particion particular partida partir pasa pasada pasado pasar pase pasion paso
paste pastel pastor pata patria patron pavo paz peca pecado pecho pedi pedido pedir pedo pedro pega pegado pegar
pelicula peligro peligrosa peligroso pelo pena pendiente pensado pensador pensamiento pensar peor pequena pequeno per
pera perder perdida perdido perdon perdonar perfeccion perfecta perfecto perfil periodico periodista periodo
permanecer permanente permiso permitir pero perra perro persa persona personal perspectiva pesa pesada pesar pescado
pescar pesimista peso pestana peticion pez pi pica picar pico pie piedra piel pienso pierna pieza pila piloto
pimienta pinta pintada pintor pintura pio pisa piso placer plan planeta plano planta plantilla plasma plata
plataforma platano plato platon playa plaza plazo plenitud pluma plus poblacion pobre pobreza poca poco poder
poderoso poema poesia poeta poetisa pola polaco poligono politica politico pollo polvo poncela pone poner pongo
popular popularidad por porcentaje porcion porque portada portal portugues porvenir posesion posibilidad posible
posicion positiva positivo post postal posterior postulado potencia pozo practica practico pre precaucion precedente
precio precioso precisa precision preciso predicar preferible preferir prefijo pregunta preguntar premio premisa
preparada presencia presentar presente presidente presta presto prevenir previa previamente primaria primavera primer
primera primero primo principal principio prior prioridad prisa prision privada privado privilegio probable probar
problema proceder procesado procesar proceso procura producir producto profesor profunda profundidad profundo
programa progreso projimo prolonga promedio pronostico pronto propia propiedad propietario propio proporcion
proposito prospecto prosperidad proteccion proteger protegida protegido protocolo provecho proveedor proveer
proverbio proxima proximo proyecto prudencia prueba publica publicacion publico pueblo puede puedes puedo puerco
puerta puerto pues puesta puesto pulgada pulsacion pulsada pulsar punta puntero punto puntuacion pura puro puta que
queda quedar queja quema querer queso quiebra quien quiere quieres quiero quimico quince quinta quita quitar quite
quiza quizas rabo radio raiz ramon rango rapida rapidamente rapidez rapido rara raramente raro rascar rastrear
rastreo rato raton rayo raza razon razonable re real realidad realizar realmente recargar receta rechazar recibir
recien reciente recompensa reconocer recordar recortar recta rectangular rectangulo recto recuadro recuento recuerdo
recuperar recurso red redencion redondeado redondear reducir redundancia reemplazar reemplazo referencia reflexion
reflexionar refran regalado regalo region regional registrar registro regla regresar regresion regular rehacer reina
reino reja relacion relativa relativo relevante religion religiosa rellena rellenar relleno reloj remedio remitente
remota remoto ren rendimiento rene renglon reniego renunciar repeticion repetir repositorio reposo representar
reproducir res resaltar resalte resalto reserva resolucion resolver respaldo respecto respeto responder responsable
respuesta resta restablecer restaurar resto restriccion restringir resulta resultado resultante resultar resumen
reticula retorno retroceso reunion reves revisar revision revista rey rica rico riesgo rincon rio riqueza risa ro
robar robo rodear rojo rol roma romano romero ropa rosa rostro rota rotacion roto rueda ruego ruido ruin ruina rumano
ruso ruta rutina sabado sabe saber sabido sabiduria sabio sabor saca sacar saco sacristan sagrado sal sala sale salen
salga salgo salida salido salir salomon salsa saltar salto salud saludo salva salvador salvo san sana sangre sangria
sanguino sano santa santiago santo sardina sarmiento sarten sastre satisfecho sayo se seca seccion seco secreto
sector secuencia secundaria secundario sed seda segmento seguida seguido seguimiento seguir segunda segundo segura
seguramente seguridad seguro seis seleccion seleccionar semana sembrar semejante semejanza semilla senal sencilla
sencillo sendero seneca seno senor senora sensible sentencia sentido sentimiento sentir separacion separador separar
septiembre sepultura ser sereno seria serie serio serna servicio servidor servir sesion seso severo sexo sexual si
siembra siempre sierra siglo significado signo siguiente silencio simbolico simbolo similar simple simplemente sin
single sino sinonimo sinopsis sintaxis siquiera siro sistema sitio sitios situacion situada situado situar so sobra
sobre social sociedad sociologa sociologo sois sol sola solamente soldado soledad solicitud solitario solo soltar
solucion solucionar solver sombra sombrero somos son sonar sonido sonrisa sopa soportar soporte sordo sorpresa
sospecha soy su suave sub subindice subir subrayado subtipo suceder sucesion sueco suegra suela suelo suelta sueno
suerte suficiente sufijo sufrimiento sufrir sugerencia suizo sujeto suma sumar sumario sumo superficie superior
suprimir supuesto sur sus sustitucion sustituir sustitutivo sustituto suya suyo suyos tabernero tabla tal talento
talla tamano tamariz tambien tampoco tan tangente tanta tanto tao tapa tarda tarde tardes tardio tarea tarjeta tasa
taza te teatro techo tecla teclado tecnica tecnico tecnologia tela telefonica telefono television tema temer temor
temporal temprano ten tena tendencia tener teologo teorema teoria teorico tercer tercera teresa terminacion terminal
terminar termino tesoro texto textura ti tia tiempo tierno tierra tilde timido tipica tipico tipo tipografica tira
tirar tiro titulo to toca tocino toda todas todavia todo todos toma tomado tomar tomate tome tomo tonteria tonto top
torna torno toro torrente total totalidad totalmente trabajar trabajo trace tradicion tradicional traduccion traer
trafico tragedia trago traidor trama trampa tranquilo transformar transicion transmision tras trata tratamiento
tratar trato traves trazado trazar trazo treinta tren tres trigo triple triste tristeza truco tu tuberia tuerto tumba
tunel turco tus tuya tuyas tuyo u ubicacion ultima ultimo umbral un una unica unicamente unico unidad union unir
universal universidad universo uno uruguayo usada usado usar uso usted usual usualmente usuario util utilidad
utilizacion utilizar uva va vaca vacaciones vago val vale valer valida validacion validez valido valiente valor vamos
van vana vano variable variante varon vas vaso vaya ve vecino vector vega veinte vejez vela velocidad vencer vencido
vencimiento vender vendimia veneno venir venta ventaja ventana ventura venus veo ver vera verano veras verdad
verdadera verdadero verde vereda verguenza verificar version vertical vestido vez viajar viaje vicente viceversa
vicio victoria vida vidrio vieja viejo viento vientre viernes vil villa villano vina vinagre vinculo vino violencia
virgen virtual virtud virus visible vision visita visor vista visto visual vital viuda viva vivido vivir vivo
vocabulario volar volumen voluntad volver vos vosotros voy voz vuelo vuelta vuestra vuestras vuestro vuestros y ya
yerno yo yugoslava zapatero zapato zapatos zona zorra zumo
"""
