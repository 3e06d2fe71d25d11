-- Tells a ticket, over or not.
-- ARGV: 2 id
-- Result: found {ticket, context} | unknown
-- Guarantees: changes nothing.

local ticket = any_ticket(ARGV[2])
if not ticket then
  return answer('unknown')
end
return answer('found', { ticket = ticket, context = context_of(ticket.id) })
