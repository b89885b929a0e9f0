import type { NamingWords } from '../en/naming.ts'

/** What is asked of a name in words, in Spanish. */
export const spanishNaming: NamingWords = {
  who: (name, file, line, words) => `${file}, línea ${line}: ${words}\n¿Quién es «${name}»?`,
  answers: {
    consent: 'Alguien que aceptó que se le nombre aquí',
    people: 'Se le nombra por lo que hace: personal, voluntario o persona pública',
    departed: 'Alguien que ha fallecido',
    published: 'Se le nombra en una publicación de la que procede esto',
    'not-names': 'No es el nombre de una persona',
  },
  leave: {
    held: 'Dejarlo: la petición queda en espera',
    kept: 'Dejarlo: no sale en la web',
  },
  leaveAll: 'Dejar este y todos los demás',
  by: '¿Quién dio permiso? (ella misma, su madre; Intro solo: nadie aún, se deja)',
  role: '¿Qué hace?',
  roles: {
    volunteers: 'Voluntario de la parroquia (papel y correo)',
    staff: 'Personal: clero, despacho (papel y correo)',
    public: 'Persona pública: un obispo, una autora (en todas partes)',
  },
  where: 'Título o dirección de la publicación',
  whereEmpty: 'Escriba su título o dirección.',
  wrote: 'Escrito, como podría haberlo hecho usted:',
}
