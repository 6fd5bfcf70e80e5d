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

static const unsigned char diagnostics[] = {
#embed "../../schemas/diagnostics.json"
};

static const unsigned char review_page[] = {
#embed "../GangmuKit/Review/review.html"
};

static const unsigned char review_style[] = {
#embed "../GangmuKit/Review/review.css"
};

static const unsigned char review_model[] = {
#embed "../GangmuKit/Review/model.js"
};

static const unsigned char review_panes[] = {
#embed "../GangmuKit/Review/panes.js"
};

static const unsigned char review_strip[] = {
#embed "../GangmuKit/Review/strip.js"
};

static const unsigned char review_app[] = {
#embed "../GangmuKit/Review/app.js"
};

#define EMBEDDED(name) ((cembedded_file){name, sizeof name})

cembedded_file cembedded_document_schema(void) { return EMBEDDED(document_schema); }
cembedded_file cembedded_field_words(void) { return EMBEDDED(field_words); }
cembedded_file cembedded_diagnostics(void) { return EMBEDDED(diagnostics); }
cembedded_file cembedded_review_page(void) { return EMBEDDED(review_page); }
cembedded_file cembedded_review_style(void) { return EMBEDDED(review_style); }
cembedded_file cembedded_review_model(void) { return EMBEDDED(review_model); }
cembedded_file cembedded_review_panes(void) { return EMBEDDED(review_panes); }
cembedded_file cembedded_review_strip(void) { return EMBEDDED(review_strip); }
cembedded_file cembedded_review_app(void) { return EMBEDDED(review_app); }
