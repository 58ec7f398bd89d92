// SPDX-License-Identifier: EUPL-1.2
// Several sessions beside each other, written to a folder: for the command line and the screen alike.
#pragma once
#include "app/exports.hpp"

namespace samenspraak {

// The files that were written, one a format (html, odt, xlsx), with this name. Refused as export_session is, and with
// what is wrong with one of the sessions, and which.
Result<std::vector<Path>> compare_sessions(Files&, std::span<const Path> sessions, const Path& folder,
    const std::string& name, std::string_view language, Existing, const ExportWatch& = {});

}  // namespace samenspraak
