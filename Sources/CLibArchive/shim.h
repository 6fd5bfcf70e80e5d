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
   setlocale is ASCII: other names are lost. The locale is set for the calling thread only. The
   types of glibc and of macOS differ, hence the plain pointers. */
static inline void *carchive_enter_utf8(void **previous) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
  if (utf8) *previous = (void *)uselocale(utf8);
  return (void *)utf8;
}

static inline void carchive_leave_utf8(void *utf8, void *previous) {
  if (!utf8) return;
  uselocale((locale_t)previous);
  freelocale((locale_t)utf8);
}

#endif
