#ifndef GANGMU_CALLOCATION_H
#define GANGMU_CALLOCATION_H

/* A setting of the C library that Swift's view of it leaves out. */

/* Keeps freed memory up to some tens of megabytes for the process. Does nothing where the C library
   has no such setting. */
void callocation_keep_freed(void);

#endif
