#ifndef GANGMU_CLIBARCHIVE_SHIM_H
#define GANGMU_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
