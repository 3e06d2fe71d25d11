-- Tells what an agent has: offered, connected, in wrap-up.
-- ARGV: 2 id
-- Result: a list of {ticket, context}, by ticket id
-- Guarantees: changes nothing.

local agent = load_agent(ARGV[2])
local ids = {}
for id in pairs(agent and agent.tickets or {}) do
  ids[#ids + 1] = id
end
table.sort(ids)
local found = {}
for _, id in ipairs(ids) do
  local ticket = open_ticket(id)
  if ticket then
    found[#found + 1] = answer('found', { ticket = ticket, context = context_of(id) })
  end
end
return found
