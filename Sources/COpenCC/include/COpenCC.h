#ifndef GANGMU_COPENCC_H
#define GANGMU_COPENCC_H

/* A C face for libopencc's C++ API, which alone shows the dictionaries of a configuration.
   No C++ may stand here: Swift imports this header as C. */

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* UTF-8, not terminated, valid during the callback only. */
typedef struct {
  const char *bytes;
  size_t count;
} copencc_text;

/* Told about each dictionary once, before its first use; dictionaries are numbered from 0 in that
   order. A group of dictionaries is told as its members, in the order in which they are asked. */
typedef struct {
  void *context;
  /* The entries that follow belong to a new dictionary. */
  void (*dictionary)(void *context, size_t entry_count);
  /* The first value is the one that converts. */
  void (*entry)(void *context, copencc_text key, const copencc_text *values, size_t value_count);
  /* The segmentation asks this dictionary next. */
  void (*segmentation)(void *context, size_t dictionary);
  /* The members that follow belong to a new stage of the conversion. */
  void (*stage)(void *context);
  void (*member)(void *context, size_t dictionary);
} copencc_visitor;

/* Reads a configuration file with all its dictionaries and tells the visitor what it holds.
   Returns 0, or -1 with the library's own message, cut to the capacity and terminated. */
int copencc_read(const char *path, const copencc_visitor *visitor, char *message, size_t capacity);

/* Where the loaded libopencc stands, links resolved; its name carries the version, which the
   library does not tell otherwise. Returns 0, or -1 when it cannot be found out. */
int copencc_library_path(char *path, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
