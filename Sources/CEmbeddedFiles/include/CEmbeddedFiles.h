#ifndef C_EMBEDDED_FILES_H
#define C_EMBEDDED_FILES_H

#include <stddef.h>

/* The bytes of a file that was compiled in. They live as long as the program. */
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t size;
} cembedded_file;

cembedded_file cembedded_document_schema(void);
cembedded_file cembedded_field_words(void);
cembedded_file cembedded_diagnostics(void);
cembedded_file cembedded_review_page(void);
cembedded_file cembedded_review_style(void);
cembedded_file cembedded_review_model(void);
cembedded_file cembedded_review_panes(void);
cembedded_file cembedded_review_strip(void);
cembedded_file cembedded_review_app(void);

#endif
