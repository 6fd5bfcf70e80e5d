#include "CICU.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>

/* Stands for damaged bytes between ICU and us. No charset decodes to a lone surrogate, so it
   cannot be mistaken for text, while U+FFFD can be text. */
static const UChar damage_mark = CICU_DAMAGE;

enum { buffer_units = 4096 };

static UConverter *unwrap(CICUConverter *converter) { return (UConverter *)converter; }

/* Where the damage of one decoding is noted down. */
typedef struct {
  const char *start;
  CICUDamagePlace *places;
  size_t capacity;
  size_t count;
} DamageNotes;

static void mark_damage(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
  (void)units;
  if (reason > UCNV_IRREGULAR) return;
  DamageNotes *notes = (DamageNotes *)context;
  if (notes && notes->count < notes->capacity) {
    notes->places[notes->count].end = arguments->source - notes->start;
    notes->places[notes->count].length = length;
    notes->count++;
  }
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &damage_mark, 1, 0, status);
}

CICUConverter *cicu_converter_open(const char *name, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &error);
  if (U_SUCCESS(error)) {
    ucnv_setToUCallBack(converter, mark_damage, NULL, NULL, NULL, &error);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    ucnv_setFallback(converter, 0);
  }
  *status = error;
  if (U_SUCCESS(error)) return (CICUConverter *)converter;
  ucnv_close(converter);
  return NULL;
}

void cicu_converter_close(CICUConverter *converter) { ucnv_close(unwrap(converter)); }

/* Appends UTF-16 units to the scalars; a pair may be cut between two calls. No charset that we open
   makes two scalars of one byte; the limit holds even if one did. */
static void append_units(
    const UChar *units, const UChar *end, UChar *lead, uint32_t *scalars, size_t limit,
    CICUDecoding *decoding) {
  for (; units < end && decoding->scalars < limit; units++) {
    if (*lead != 0) {
      scalars[decoding->scalars++] = (uint32_t)U16_GET_SUPPLEMENTARY(*lead, *units);
      *lead = 0;
    } else if (U16_IS_LEAD(*units)) {
      *lead = *units;
    } else {
      decoding->damaged += *units == damage_mark;
      scalars[decoding->scalars++] = *units;
    }
  }
}

CICUDecoding cicu_decode(
    CICUConverter *converter, const uint8_t *bytes, size_t count, uint32_t *scalars,
    CICUDamagePlace *places, size_t capacity) {
  CICUDecoding decoding = {0, 0, 0, U_ZERO_ERROR};
  DamageNotes notes = {(const char *)bytes, places, places ? capacity : 0, 0};
  UErrorCode setting = U_ZERO_ERROR;
  ucnv_setToUCallBack(unwrap(converter), mark_damage, &notes, NULL, NULL, &setting);
  UChar buffer[buffer_units];
  UChar lead = 0;
  const char *source = (const char *)bytes;
  const char *source_end = source + count;
  UErrorCode error;
  ucnv_resetToUnicode(unwrap(converter));
  do {
    UChar *target = buffer;
    error = U_ZERO_ERROR;
    ucnv_toUnicode(
        unwrap(converter), &target, buffer + buffer_units, &source, source_end, NULL, 0,
        &error);
    append_units(buffer, target, &lead, scalars, count + 1, &decoding);
  } while (error == U_BUFFER_OVERFLOW_ERROR);

  /* The end is told only now, so that a cut character can be told from a damaged one. */
  size_t before = decoding.damaged;
  do {
    UChar *target = buffer;
    error = U_ZERO_ERROR;
    ucnv_toUnicode(
        unwrap(converter), &target, buffer + buffer_units, &source, source_end, NULL, 1,
        &error);
    append_units(buffer, target, &lead, scalars, count + 1, &decoding);
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  ucnv_setToUCallBack(unwrap(converter), mark_damage, NULL, NULL, NULL, &setting);
  decoding.incomplete = decoding.damaged > before;
  decoding.status = U_FAILURE(error) ? error : 0;
  return decoding;
}

int64_t cicu_encode(
    CICUConverter *converter, const uint16_t *units, size_t count, uint8_t *bytes,
    size_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  char *target = (char *)bytes;
  const UChar *source = (const UChar *)units;
  ucnv_resetFromUnicode(unwrap(converter));
  ucnv_fromUnicode(
      unwrap(converter), &target, target + capacity, &source, source + count, NULL, 1, &error);
  return U_SUCCESS(error) ? target - (char *)bytes : -1;
}

int32_t cicu_detect(const uint8_t *bytes, size_t count, char *name, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = -1;
  UCharsetDetector *detector = ucsdet_open(&error);
  if (U_FAILURE(error)) return -1;
  ucsdet_setText(detector, (const char *)bytes, (int32_t)count, &error);
  const UCharsetMatch *match = ucsdet_detect(detector, &error);
  const char *found = U_SUCCESS(error) && match ? ucsdet_getName(match, &error) : NULL;
  if (found && U_SUCCESS(error)) {
    for (length = 0; found[length] && length < capacity; length++) name[length] = found[length];
  }
  ucsdet_close(detector);
  return length;
}
