# SPDX-FileCopyrightText: 2026 Switchyard developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# switchyard_box(NAME SOURCES… LINKS… [PCH core|ui])   a static library: one box of the house
# add_unit_test(NAME SOURCES… LINKS… [GUI] [LABELS…])  one test program, one CTest entry

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND NOT CMAKE_LINKER_TYPE)
    set(CMAKE_LINKER_TYPE MOLD)
endif()

# Usage requirements of every target of ours: language level, warnings, strict Qt.
add_library(switchyard_options INTERFACE)
target_compile_features(switchyard_options INTERFACE cxx_std_23)
target_compile_definitions(switchyard_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_CONTEXTLESS_CONNECT
    QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_UP_TO=0x060800 QT_USE_QSTRINGBUILDER
    SWITCHYARD_VERSION="${PROJECT_VERSION}")
# Designated initialisers leave out members on purpose: every one of them has a default.
# GCC 14 calls the inactive side of a std::expected uninitialised.
target_compile_options(switchyard_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> -fno-semantic-interposition)
target_include_directories(switchyard_options INTERFACE ${PROJECT_SOURCE_DIR})

# Two precompiled headers for the whole project; a box reuses the one of its side.
function(switchyard_pch_carrier name header)
    file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp" "// carries a precompiled header\n")
    add_library(${name} STATIC "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PUBLIC switchyard_options ${ARGN})
    target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/${header}")
endfunction()

switchyard_pch_carrier(switchyard_pch_core pch_core.h Qt6::Core)
switchyard_pch_carrier(switchyard_pch_ui pch_ui.h Qt6::Widgets)

function(switchyard_box name)
    cmake_parse_arguments(BOX "" "PCH" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    if(NOT BOX_PCH)
        set(BOX_PCH core)
    endif()
    qt_add_library(${name} STATIC ${BOX_SOURCES})
    target_link_libraries(${name} PUBLIC switchyard_options ${BOX_LINKS} PRIVATE ${BOX_PRIVATE_LINKS})
    target_precompile_headers(${name} REUSE_FROM switchyard_pch_${BOX_PCH})
endfunction()

function(add_unit_test name)
    cmake_parse_arguments(TEST "GUI;SERIAL" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    if(CMAKE_BUILD_TYPE STREQUAL "Asan")
        math(EXPR TEST_TIMEOUT "3 * ${TEST_TIMEOUT}") # sanitizers take their time
    endif()
    qt_add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE switchyard_options Qt6::Test ${TEST_LINKS})
    if(TEST_GUI)
        target_precompile_headers(${name} REUSE_FROM switchyard_pch_ui)
    else()
        target_precompile_headers(${name} REUSE_FROM switchyard_pch_core)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    # Every test has a home, a cache and a settings folder of its own and no bus, no display, no proxy.
    set(home "${CMAKE_CURRENT_BINARY_DIR}/home/${name}")
    file(MAKE_DIRECTORY "${home}/run")
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}" RUN_SERIAL ${TEST_SERIAL}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_PLUGIN_PATH=${PROJECT_BINARY_DIR}/lib;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;XDG_RUNTIME_DIR=${home}/run;LANG=C.UTF-8;SWITCHYARD_SHARED=${PROJECT_SOURCE_DIR}/../shared;SWITCHYARD_SOURCE=${PROJECT_SOURCE_DIR};SWITCHYARD_PROGRAM=${PROJECT_BINARY_DIR}/app/switchyard"
        ENVIRONMENT_MODIFICATION "DBUS_SESSION_BUS_ADDRESS=unset:;DISPLAY=unset:;WAYLAND_DISPLAY=unset:;http_proxy=unset:;https_proxy=unset:;HTTP_PROXY=unset:;HTTPS_PROXY=unset:;ALL_PROXY=unset:;OPENROUTER_API_KEY=unset:;SWITCHYARD_API_KEY=unset:")
endfunction()
