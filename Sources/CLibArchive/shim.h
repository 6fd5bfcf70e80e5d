#ifndef GANGMU_CLIBARCHIVE_SHIM_H
#define GANGMU_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

/* The macro has a cast, which Swift cannot read. */
static const unsigned int carchive_regular_file = AE_IFREG;

/* libarchive converts names to the charset of the locale, which for a program that never calls
   setlocale is ASCII: other names are lost. The types of glibc and of macOS differ, hence the plain
   pointers. */
static inline void *carchive_utf8_locale(void) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
  return (void *)utf8;
}

/* Sets the locale for the calling thread only, and gives the one before. */
static inline void *carchive_use_locale(void *locale) {
  return (void *)uselocale((locale_t)locale);
}

#endif
