/** In which encoding a text is: certain by its marks or as UTF-8, else the one in which it looks most like a language. */
package org.recoup.importing.reading.encoding;
