// SPDX-License-Identifier: EUPL-1.2
// Several sessions beside each other, written to a folder: for the command line and the screen alike.
#pragma once
#include "app/export/exports.hpp"

namespace samenspraak::exports {

// Writes one file a format (html, odt, xlsx), with this name. Refused as export_session is, and with
// what is wrong with one of the sessions, and which.
Result<Exported> compare_sessions(store::Files&, std::span<const store::Path> sessions, const store::Path& folder,
    const std::string& name, std::string_view language, store::Existing, const ExportWatch& = {});

}  // namespace samenspraak::exports
