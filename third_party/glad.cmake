# SPDX-License-Identifier: EUPL-1.2
# The OpenGL loader, generated while building: the same bytes each time, without a network (--reproducible).
find_program(GLAD glad)
if(NOT GLAD)
    message(FATAL_ERROR "glad is missing. Install the package python3-glad, or run third_party/install.")
endif()
set(glad_folder ${CMAKE_CURRENT_BINARY_DIR}/glad)
add_custom_command(
    OUTPUT ${glad_folder}/src/gl.c ${glad_folder}/include/glad/gl.h
    COMMAND ${GLAD} --quiet --reproducible --api gl:core=3.3 --extensions "" --out-path ${glad_folder} c
    COMMENT "The OpenGL loader"
    VERBATIM)
add_library(glad STATIC ${glad_folder}/src/gl.c)
target_include_directories(glad SYSTEM PUBLIC ${glad_folder}/include)
add_library(part::glad ALIAS glad)
