#include "CEmbeddedFiles.h"

/* In C because #embed costs nothing to compile; a Swift literal of as many bytes takes the optimiser
   longer than all of the library. It is C23, which clang gives to older standards as an extension. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char document_schema[] = {
#embed "../../schemas/document.schema.json"
};

static const unsigned char field_words[] = {
#embed "../ScriptConversion/Refined/field-words.txt"
};

#define EMBEDDED(name) ((cembedded_file){name, sizeof name})

cembedded_file cembedded_document_schema(void) { return EMBEDDED(document_schema); }
cembedded_file cembedded_field_words(void) { return EMBEDDED(field_words); }
