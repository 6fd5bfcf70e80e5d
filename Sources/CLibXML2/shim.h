#ifndef GANGMU_CLIBXML2_SHIM_H
#define GANGMU_CLIBXML2_SHIM_H

/* libxml2 built with ICU shows ICU's headers, whose types clash with those that Foundation
   brings. Undefining the conditional only hides two trailing pointers of an encoding handler. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/* xmlFree is a mutable global function pointer, which Swift 6 does not let us read. */
static inline void cxml_free(void *memory) { xmlFree(memory); }

#endif
