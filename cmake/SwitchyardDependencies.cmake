# SPDX-FileCopyrightText: 2026 Switchyard developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every library the project uses is found here and nowhere else.

include(FeatureSummary)

find_package(Qt6 6.8 REQUIRED COMPONENTS Core Network Sql Gui Widgets Svg DBus HttpServer LinguistTools)
find_package(Qt6Keychain 0.13 REQUIRED)
find_package(KF6SyntaxHighlighting 6.13 REQUIRED)
find_package(KDSingleApplication-qt6 1.1 REQUIRED)

# md4c's CMake package carries no version, and releases before 0.5.2 read past their buffer.
find_package(PkgConfig REQUIRED)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET "md4c>=0.5.2")

# Headers without a package description.
find_path(DTL_INCLUDE_DIR dtl/dtl.hpp REQUIRED)

# Formulas: KaTeX runs in Qt's script engine; the script goes into a module, its fonts into the program. Without any of
# the three formulas are shown as their source.
find_package(Qt6 6.8 QUIET OPTIONAL_COMPONENTS Qml)
set(KATEX_FACES AMS-Regular Caligraphic-Bold Caligraphic-Regular Fraktur-Bold Fraktur-Regular Main-Bold Main-BoldItalic
    Main-Italic Main-Regular Math-BoldItalic Math-Italic SansSerif-Bold SansSerif-Italic SansSerif-Regular Script-Regular
    Size1-Regular Size2-Regular Size3-Regular Size4-Regular Typewriter-Regular)
find_file(KATEX_SCRIPT katex.min.js PATHS /usr /usr/local PATH_SUFFIXES share/javascript/katex share/katex)
find_file(KATEX_CHEMISTRY mhchem.js mhchem.min.js PATHS /usr /usr/local
    PATH_SUFFIXES share/javascript/katex/contrib share/katex/contrib)
find_path(KATEX_FONTS KaTeX_Main-Regular.ttf PATHS /usr /usr/local
    PATH_SUFFIXES share/fonts/truetype/katex share/javascript/katex/fonts share/katex/fonts)
if(Qt6Qml_FOUND AND KATEX_SCRIPT AND KATEX_FONTS)
    set(SWITCHYARD_HAS_KATEX ON)
endif()
add_feature_info(math SWITCHYARD_HAS_KATEX "formulas are typeset (KaTeX, its fonts and Qt QML are there)")

# Charts. Without it their tables are shown alone.
find_package(Qt6 6.8 QUIET OPTIONAL_COMPONENTS PrintSupport)
if(Qt6PrintSupport_FOUND)
    find_package(QCustomPlotQt6 QUIET)
endif()
add_feature_info(charts QCustomPlotQt6_FOUND "charts are drawn (QCustomPlot is there)")

if(SWITCHYARD_TESTS)
    find_package(Qt6 6.8 REQUIRED COMPONENTS Test)
    pkg_check_modules(SQLITE3 REQUIRED IMPORTED_TARGET sqlite3)
    find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp)
    add_feature_info(valijson VALIJSON_INCLUDE_DIR "requests are checked against the OpenAPI document")
endif()

qt_standard_project_setup(REQUIRES 6.8 I18N_SOURCE_LANGUAGE en I18N_TRANSLATED_LANGUAGES zh_CN en_XA)
